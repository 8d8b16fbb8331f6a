// How kinds and roles look, once for the drawing, the legend and the saved picture: never by colour alone.

function kindShape(kind) {
  return { event: "diamond", person: "dot", organization: "square", report: "triangle", place: "triangleDown" }[kind];
}

function roleStyle(role) {
  const styles = {
    chair: ["preside", 3.4, false],
    "co-chair": ["preside", 2.4, false],
    speaker: ["say", 1.8, [9, 4]],
    presenter: ["say", 1.8, [9, 3, 2, 3]],
    organizer: ["organize", 2.4, false],
    "co-organizer": ["organize", 2.4, [14, 5]],
    host: ["organize", 1.8, [5, 4]],
    sponsor: ["organize", 1.8, [2, 5]],
    attendee: ["attend", 1.2, false],
    guest: ["attend", 1.2, [7, 4]],
    signatory: ["attend", 1.8, [3, 3]],
    office: ["office", 1.6, [2, 4]],
    "presented-at": ["report", 1.3, false],
    locality: ["place", 1.5, [1, 5]],
  };
  const [family, width, dashes] = Object.hasOwn(styles, role) ? styles[role] : ["attend", 1.2, [1, 3]];
  return { family, width, dashes };
}

function kindOrder() {
  return ["event", "person", "organization", "report", "place"];
}

function roleOrder() {
  return [
    "chair", "co-chair", "speaker", "presenter", "organizer", "co-organizer", "host", "sponsor", "attendee", "guest",
    "signatory", "office", "presented-at", "locality",
  ];
}

function readPalette() {
  const style = getComputedStyle(document.documentElement);
  const names = [
    "ground", "surface", "ink", "quiet", "line", "accent", "event", "person", "organization", "report", "place",
    "edge-preside", "edge-say", "edge-organize", "edge-attend", "edge-office", "edge-report", "edge-place", "type",
  ];
  return Object.fromEntries(names.map((name) => [name, style.getPropertyValue(`--${name}`).trim()]));
}

// The outline of a kind's shape around a centre, as SVG path data; the drawing library's own shapes look the same.
function shapePath(kind, x, y, r) {
  const paths = {
    event: `M${x} ${y - r} L${x + r} ${y} L${x} ${y + r} L${x - r} ${y} Z`,
    person: `M${x - r} ${y} a${r} ${r} 0 1 0 ${2 * r} 0 a${r} ${r} 0 1 0 ${-2 * r} 0 Z`,
    organization: `M${x - r} ${y - r} h${2 * r} v${2 * r} h${-2 * r} Z`,
    report: `M${x} ${y - r} L${x + r} ${y + r * 0.8} L${x - r} ${y + r * 0.8} Z`,
    place: `M${x} ${y + r} L${x + r} ${y - r * 0.8} L${x - r} ${y - r * 0.8} Z`,
  };
  return paths[kind];
}

function kindSymbol(kind) {
  const radius = kind === "event" ? 9 : 7;
  const path = draw("path", { d: shapePath(kind, 14, 9, radius), fill: `var(--${kind})` });
  return draw("svg", { class: "symbol", viewBox: "0 0 28 18", "aria-hidden": "true" }, path);
}

function roleSymbol(role) {
  const { family, width, dashes } = roleStyle(role);
  const line = draw("line", { x1: 0, y1: 9, x2: 28, y2: 9, stroke: `var(--edge-${family})`, "stroke-width": width });
  if (dashes) line.setAttribute("stroke-dasharray", dashes.join(" "));
  return draw("svg", { class: "symbol", viewBox: "0 0 28 18", "aria-hidden": "true" }, line);
}

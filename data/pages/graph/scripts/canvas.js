// The drawing itself: vis-network with places computed beforehand, its colours from the style sheet.

function startCanvas(view) {
  view.nodeSet = new vis.DataSet([...view.nodes.values()].map((node) => ({ id: node.id, ...placeOf(view, node) })));
  view.edgeSet = new vis.DataSet([...view.edges.values()].map((edge) => ({ id: edge.id, from: edge.from, to: edge.to, smooth: bow(edge.bend) })));
  view.network = new vis.Network(find("graph"), { nodes: view.nodeSet, edges: view.edgeSet }, JSON.parse(view.page.options));
  view.network.on("afterDrawing", (context) => drawLabels(view, context));
  view.network.on("click", (event) => chooseAt(view, event));
  for (const name of ["Node", "Edge"]) {
    view.network.on(`hover${name}`, (event) => showHint(view, event[name.toLowerCase()], event.pointer.DOM));
    view.network.on(`blur${name}`, () => showHint(view, null));
  }
  view.network.on("zoom", () => followZoom(view));
  view.network.on("dragStart", () => showHint(view, null));
  addEventListener("resize", () => followWindow(view));
}

// By the window, not by the drawing's part of it: opening the panel must not move everything.
function isTall() {
  return innerWidth < innerHeight * 0.85;
}

function placeOf(view, node) {
  const [x, y] = view.tall ? node.tall : node.wide;
  return { x, y };
}

function followWindow(view) {
  if (view.tall === isTall()) return;
  view.tall = isTall();
  view.nodeSet.update([...view.nodes.values()].map((node) => ({ id: node.id, ...placeOf(view, node) })));
  fitAll(view, false);
}

// From far away symbols and lines are drawn larger, in a few steps, so that they stay visible.
function followZoom(view) {
  const scale = view.network.getScale();
  const swell = scale > 0.75 ? 1 : scale > 0.5 ? 1.25 : scale > 0.3 ? 1.6 : 2;
  if (swell === view.swell) return;
  view.swell = swell;
  paint(view);
}

function bow(bend) {
  if (!bend) return { enabled: false };
  return { enabled: true, type: bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(bend) };
}

// The middle of a bowed line, by the way in which vis-network bows it.
function edgeMiddle(view, edge) {
  const places = view.network.getPositions([edge.from, edge.to]);
  const [from, to] = [places[edge.from], places[edge.to]];
  const [dx, dy] = [to.x - from.x, from.y - to.y];
  const reach = (Math.abs(edge.bend) * 0.5 + 0.5) * Math.hypot(dx, dy);
  const angle = Math.atan2(dy, dx) + (edge.bend * 0.5 + 0.5) * Math.PI;
  const via = { x: from.x + reach * Math.sin(angle), y: from.y + reach * Math.cos(angle) };
  return { x: from.x / 4 + via.x / 2 + to.x / 4, y: from.y / 4 + via.y / 2 + to.y / 4 };
}

// Without a choice all is lit; with one, it and what it touches.
function isLit(view, id) {
  if (!view.chosen) return true;
  if (view.nodes.has(view.chosen)) return id === view.chosen || view.near.has(id);
  const edge = view.edges.get(view.chosen);
  return id === edge.from || id === edge.to;
}

function isLitEdge(view, edge) {
  if (!view.chosen || edge.id === view.chosen) return true;
  return edge.from === view.chosen || edge.to === view.chosen;
}

function paint(view) {
  const { palette, shown, chosen } = view;
  view.near = new Set((view.incident.get(chosen) ?? []).filter((id) => shown.edges.has(id)).flatMap((id) => [view.edges.get(id).from, view.edges.get(id).to]));
  view.nodeSet.update([...view.nodes.values()].map((node) => paintNode(view, node, palette)));
  view.edgeSet.update([...view.edges.values()].map((edge) => paintEdge(view, edge, palette)));
}

function paintNode(view, node, palette) {
  const colour = { background: palette[node.kind], border: node.id === view.chosen ? palette.ink : palette.surface };
  return {
    id: node.id,
    hidden: !view.shown.nodes.has(node.id),
    shape: kindShape(node.kind),
    size: node.size * view.swell,
    opacity: isLit(view, node.id) ? 1 : 0.18,
    borderWidth: node.id === view.chosen ? 4 : 1.5,
    borderWidthSelected: node.id === view.chosen ? 4 : 1.5,
    color: { ...colour, highlight: colour, hover: colour },
    chosen: false,
  };
}

function paintEdge(view, edge, palette) {
  const { family, width, dashes } = roleStyle(edge.role);
  const colour = palette[`edge-${family}`];
  const wide = (edge.id === view.chosen ? width + 3 : width) * view.swell ** 2;
  return {
    id: edge.id,
    hidden: !view.shown.edges.has(edge.id),
    color: { color: colour, highlight: colour, hover: colour, opacity: isLitEdge(view, edge) ? 1 : 0.14 },
    width: wide,
    hoverWidth: 1.5,
    selectionWidth: 0,
    dashes: dashes && dashes.map((length) => length * view.swell ** 2),
    arrows: "",
    chosen: false,
  };
}

function fitAll(view, animated = true) {
  const ids = [...view.shown.nodes];
  if (!ids.length) return;
  const places = Object.values(view.network.getPositions(ids));
  const [xs, ys] = [places.map(({ x }) => x), places.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const { width, height } = find("graph").getBoundingClientRect();
  // Room for half a label on either side, for a symbol above and three lines of label below.
  const scale = Math.min((width - 140) / Math.max(right - left, 1), (height - 110) / Math.max(bottom - top, 1), 1.25);
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 + 22 / Math.max(scale, 0.05) };
  view.network.moveTo({ position: middle, scale: Math.max(scale, 0.04), animation: animated && gently() });
  setTimeout(() => followZoom(view), animated ? 400 : 0);
}

function gently() {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? false : { duration: 350, easingFunction: "easeInOutQuad" };
}

function zoomBy(view, factor) {
  view.network.moveTo({ scale: Math.min(4, Math.max(0.04, view.network.getScale() * factor)), animation: gently() });
  setTimeout(() => followZoom(view), 400);
}

function focusOn(view, id) {
  const position = view.nodes.has(id) ? view.network.getPositions([id])[id] : edgeMiddle(view, view.edges.get(id));
  const panel = find("evidence");
  // On a small screen the panel lies over the drawing: the middle is that of what stays visible.
  const covered = getComputedStyle(panel).position === "absolute" ? panel.offsetHeight : 0;
  const offset = { x: 0, y: -covered / 2 };
  view.network.moveTo({ position, offset, scale: Math.max(view.network.getScale(), 0.9), animation: gently() });
  setTimeout(() => followZoom(view), 400);
}

function chooseAt(view, event) {
  showHint(view, null);
  const label = labelAt(view, event.pointer.canvas);
  const id = event.nodes[0] ?? label ?? event.edges[0] ?? null;
  choose(view, id);
  if (id !== null && isCovered(event.pointer.DOM)) focusOn(view, id);
}

// The panel that has just opened may lie where the click was.
function isCovered(point) {
  const [graph, panel] = [find("graph").getBoundingClientRect(), find("evidence").getBoundingClientRect()];
  const [x, y] = [graph.left + point.x, graph.top + point.y];
  return x > panel.left - 20 && x < panel.right && y > panel.top - 20 && y < panel.bottom;
}

function showHint(view, id, at) {
  const hint = find("hint");
  view.hovered = id ?? null;
  hint.hidden = id === null || id === undefined;
  find("graph").classList.toggle("over", !hint.hidden);
  if (hint.hidden) return;
  hint.replaceChildren(...hintWords(view, id));
  const room = find("graph").getBoundingClientRect();
  hint.style.left = `${Math.max(4, Math.min(at.x + 14, room.width - hint.offsetWidth - 8))}px`;
  hint.style.top = `${Math.max(4, Math.min(at.y + 14, room.height - hint.offsetHeight - 8))}px`;
}

function hideHint() {
  find("hint").hidden = true;
}

function hintWords(view, id) {
  const what = (words) => make("span", { class: "what" }, words);
  if (view.nodes.has(id)) {
    const node = view.nodes.get(id);
    return [node.name, what([kindName(view, node), saySpan(view, node)].filter(Boolean).join(" · "))];
  }
  const edge = view.edges.get(id);
  const ends = [edge.from, edge.to].map((end) => view.nodes.get(end).name);
  return [relationName(view, edge), what([...ends, saySpan(view, edge)].filter(Boolean).join(" · "))];
}

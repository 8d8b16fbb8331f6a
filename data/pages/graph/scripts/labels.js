// Labels at a readable size at every zoom: the more important first, and never one over another.

function drawLabels(view, context) {
  const scale = view.network.getScale();
  const frame = visibleFrame(view);
  const taken = symbolBoxes(view);
  const drawn = [];
  for (const node of labelOrder(view)) {
    const box = view.symbols.get(node.id);
    if (!node.lines.length || !touches(box, frame)) continue;
    const fitted = fitLabel(context, node, box, scale, taken, view.palette.type);
    if (!fitted) continue;
    taken.push(fitted.box);
    drawn.push({ id: node.id, ...fitted.box });
    paintLabel(view, context, node, fitted);
  }
  view.labels = drawn;
  drawEdgeLabels(view, context, scale, taken);
}

function visibleFrame(view) {
  const { width, height } = find("graph").getBoundingClientRect();
  const [from, to] = [view.network.DOMtoCanvas({ x: 0, y: 0 }), view.network.DOMtoCanvas({ x: width, y: height })];
  return { left: from.x, top: from.y, right: to.x, bottom: to.y };
}

function symbolBoxes(view) {
  const places = view.network.getPositions([...view.shown.nodes]);
  view.symbols = new Map();
  for (const [id, { x, y }] of Object.entries(places)) {
    const r = view.nodes.get(id).size;
    view.symbols.set(id, { left: x - r, top: y - r, right: x + r, bottom: y + r, x, y });
  }
  return [...view.symbols.values()];
}

function touches(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function labelOrder(view) {
  const rank = (node) => {
    if (node.id === view.chosen || node.id === view.hovered) return 0;
    if (isLit(view, node.id) && view.chosen) return 1;
    return node.kind === "event" ? 2 : 3;
  };
  const weight = (node) => view.incident.get(node.id).length;
  const shown = [...view.shown.nodes].map((id) => view.nodes.get(id)).filter((node) => isLit(view, node.id));
  return shown.sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a) || (a.id < b.id ? -1 : 1));
}

// The whole label where there is room, its first line where there is not, else nothing.
function fitLabel(context, node, box, scale, taken, type) {
  const event = node.kind === "event";
  const pixels = Math.min(event ? 17 : 15, Math.max(event ? 11.5 : 10.5, (event ? 14 : 13) * scale));
  const size = pixels / scale;
  context.font = `${event ? 650 : 400} ${size}px ${type}`;
  const short = node.lines.length > 1 ? [[`${node.lines[0].replace(/…$/, "")}…`]] : [];
  for (const lines of [node.lines, ...short]) {
    const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2 + 2 / scale;
    const top = box.bottom + 3 / scale;
    const label = { left: box.x - half, right: box.x + half, top, bottom: top + lines.length * size * 1.22 };
    if (!taken.some((other) => other !== box && touches(label, other))) return { lines, size, box: label, x: box.x };
  }
  return null;
}

function paintLabel(view, context, node, { lines, size, box, x }) {
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = size * 0.32;
  context.strokeStyle = view.palette.ground;
  context.fillStyle = view.palette.ink;
  lines.forEach((line, place) => context.strokeText(line, x, box.top + place * size * 1.22));
  lines.forEach((line, place) => context.fillText(line, x, box.top + place * size * 1.22));
}

// Roles are written on the lines of what is chosen or under the pointer, not on all lines always.
function drawEdgeLabels(view, context, scale, taken) {
  const focus = view.edges.has(view.hovered) ? [view.hovered] : [];
  const chosen = view.edges.has(view.chosen) ? [view.chosen] : view.incident.get(view.chosen) ?? [];
  const size = Math.min(14, Math.max(10.5, 12 * scale)) / scale;
  context.font = `600 ${size}px ${view.palette.type}`;
  for (const id of new Set([...focus, ...chosen])) {
    const edge = view.edges.get(id);
    if (!view.shown.edges.has(id)) continue;
    const { x, y } = edgeMiddle(view, edge);
    const words = relationName(view, edge);
    const half = context.measureText(words).width / 2 + 2 / scale;
    const box = { left: x - half, right: x + half, top: y - size * 0.6, bottom: y + size * 0.6 };
    if (taken.some((other) => touches(box, other))) continue;
    taken.push(box);
    paintLabel(view, context, null, { lines: [words], size, box, x });
  }
}

function labelAt(view, point) {
  const hit = view.labels.find(({ left, right, top, bottom }) => point.x >= left && point.x <= right && point.y >= top && point.y <= bottom);
  return hit ? hit.id : null;
}

// Labels at a readable size at every zoom: the more important first, and never one over another.

function drawLabels(view, context) {
  const scale = view.network.getScale();
  const frame = visibleFrame(view);
  const taken = symbolBoxes(view);
  // An event is a landmark: where there is no free room its label may cover smaller symbols, never another event's.
  const landmarks = [...view.symbols.entries()].filter(([id]) => view.nodes.get(id).kind === "event").map(([, box]) => box);
  const drawn = [];
  for (const node of labelOrder(view)) {
    const box = view.symbols.get(node.id);
    if (!node.lines.length || !touches(box, frame)) continue;
    const fitted =
      fitLabel(view, context, node, scale, taken) ?? (node.kind === "event" && fitLabel(view, context, node, scale, landmarks, true));
    if (!fitted) continue;
    taken.push(fitted.box);
    landmarks.push(fitted.box);
    drawn.push({ id: node.id, whole: fitted.lines === node.lines, ...fitted.box });
    paintLabel(view, context, fitted);
  }
  view.labels = drawn;
  find("graph").dataset.named = drawn.filter(({ whole }) => whole).length;
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
    const r = view.nodes.get(id).size * view.swell;
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

// The whole label where there is room, its first line where there is not, else nothing; on the side away from its lines
// if that is free.
function fitLabel(view, context, node, scale, taken, onlyShort = false) {
  const box = view.symbols.get(node.id);
  const event = node.kind === "event";
  const pixels = Math.min(event ? 17 : 15, Math.max(event ? 12 : 10.5, (event ? 15 : 13) * scale));
  const size = pixels / scale;
  context.font = `${event ? 650 : 400} ${size}px ${view.palette.type}`;
  const short = node.lines.length > 1 ? [[`${node.lines[0].replace(/…$/, "")}…`]] : [];
  const above = (view.tall ? node.tall : node.wide)[2] === 1;
  for (const lines of onlyShort && short.length ? short : [node.lines, ...short]) {
    const half = Math.max(...lines.map((line) => context.measureText(line).width)) / 2 + 2 / scale;
    for (const up of [above, !above]) {
      const height = lines.length * size * 1.22;
      const top = up ? box.top - 4 / scale - height : box.bottom + 3 / scale;
      const label = { left: box.x - half, right: box.x + half, top, bottom: top + height };
      if (!taken.some((other) => other !== box && touches(label, other))) return { lines, size, box: label, x: box.x };
    }
  }
  return null;
}

function paintLabel(view, context, { lines, size, box, x }) {
  context.globalAlpha = 0.8;
  context.fillStyle = view.palette.ground;
  context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
  context.globalAlpha = 1;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.fillStyle = view.palette.ink;
  lines.forEach((line, place) => context.fillText(line, x, box.top + (place * 1.22 + 0.14) * size));
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
    paintLabel(view, context, { lines: [words], size, box, x });
  }
}

function labelAt(view, point) {
  const hit = view.labels.find(({ left, right, top, bottom }) => point.x >= left && point.x <= right && point.y >= top && point.y <= bottom);
  return hit ? hit.id : null;
}

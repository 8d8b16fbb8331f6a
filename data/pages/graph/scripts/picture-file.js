// The drawing as a PNG that can stand alone: title, picture, legend and source note.

function savePicture(view) {
  const drawn = find("graph").querySelector("canvas");
  const ratio = drawn.width / drawn.clientWidth;
  const width = drawn.clientWidth;
  const legend = legendRows(view, width);
  const height = drawn.clientHeight + 64 + legend.height + 34;
  const canvas = make("canvas", { width: Math.round(width * ratio), height: Math.round(height * ratio) });
  const context = canvas.getContext("2d");
  context.scale(ratio, ratio);
  context.fillStyle = view.palette.ground;
  context.fillRect(0, 0, width, height);
  writeLine(view, context, view.page.title, 20, 30, "600 18px", "ink");
  writeLine(view, context, find("shown").textContent, 20, 52, "13px", "quiet");
  context.drawImage(drawn, 0, 64, width, drawn.clientHeight);
  for (const item of legend.items) drawLegendItem(view, context, item, 64 + drawn.clientHeight);
  writeLine(view, context, say(view, "note"), 20, height - 14, "12px", "quiet");
  canvas.toBlob((blob) => offer(blob, `${fold(view.page.title).replace(/[^a-z0-9]+/g, "-") || "graph"}.png`));
}

function writeLine(view, context, words, x, y, font, colour) {
  context.font = `${font} ${view.palette.type}`;
  context.fillStyle = view.palette[colour];
  context.textAlign = "left";
  context.textBaseline = "alphabetic";
  context.fillText(words, x, y);
}

function legendRows(view, width) {
  const kinds = [...new Set([...view.shown.nodes].map((id) => view.nodes.get(id).kind))];
  const roles = [...new Set([...view.shown.edges].map((id) => view.edges.get(id).role))];
  const columns = Math.max(1, Math.floor((width - 40) / 170));
  const items = [
    ...kinds.map((code) => ({ code, family: "kinds" })),
    ...roles.map((code) => ({ code, family: "roles" })),
  ].map((item, place) => ({ ...item, x: 20 + (place % columns) * 170, y: 18 + Math.floor(place / columns) * 24 }));
  return { items, height: Math.ceil(items.length / columns) * 24 + 8 };
}

function drawLegendItem(view, context, { code, family, x, y }, below) {
  if (family === "kinds") {
    context.fillStyle = view.palette[code];
    context.fill(new Path2D(shapePath(code, x + 13, below + y - 5, 7)));
  } else {
    const style = roleStyle(code);
    context.strokeStyle = view.palette[`edge-${style.family}`];
    context.lineWidth = style.width;
    context.setLineDash(style.dashes || []);
    context.stroke(new Path2D(`M${x} ${below + y - 5} h26`));
    context.setLineDash([]);
  }
  writeLine(view, context, nameOf(view, family, code), x + 36, below + y, "13px", "ink");
}

function offer(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = make("a", { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

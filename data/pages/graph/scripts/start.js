// How the page starts, and what happens when something is chosen or filtered.

function start() {
  const page = JSON.parse(find("picture").textContent);
  const view = {
    page,
    language: startingLanguage(page),
    nodes: new Map(page.nodes.map((node) => [node.id, node])),
    edges: new Map(page.edges.map((edge) => [edge.id, edge])),
    incident: new Map(page.nodes.map((node) => [node.id, []])),
    palette: readPalette(),
    tall: isTall(),
    swell: 1,
    chosen: null,
    hovered: null,
    near: new Set(),
    labels: [],
    sorting: { column: "date", down: true },
  };
  for (const edge of page.edges) {
    for (const end of new Set([edge.from, edge.to])) view.incident.get(end).push(edge.id);
  }
  startFilters(view);
  applyFilters(view);
  startCanvas(view);
  startSearch(view);
  startButtons(view);
  translate(view);
  paint(view);
  fitAll(view, false);
  document.documentElement.dataset.ready = "true";
}

function startButtons(view) {
  const actions = {
    "zoom-in": () => zoomBy(view, 1.35),
    "zoom-out": () => zoomBy(view, 1 / 1.35),
    fit: () => fitAll(view),
    save: () => savePicture(view),
    "table-toggle": () => toggleTable(view),
    "legend-toggle": () => toggleLegend(),
    language: () => switchLanguage(view),
  };
  for (const [id, action] of Object.entries(actions)) find(id).addEventListener("click", action);
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target !== find("search")) choose(view, null);
  });
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    view.palette = readPalette();
    paint(view);
  });
}

function toggleLegend() {
  const open = find("legend").classList.toggle("open");
  find("legend-toggle").setAttribute("aria-expanded", String(open));
}

function switchLanguage(view) {
  const languages = Object.keys(view.page.strings);
  view.language = languages[(languages.indexOf(view.language) + 1) % languages.length];
  translate(view);
}

function translate(view) {
  translatePage(view);
  showLegend(view);
  showState(view);
  showEvidence(view);
  showTable(view);
  view.network.redraw();
}

// After any change of filters or choice.
function refresh(view) {
  applyFilters(view);
  paint(view);
  showState(view);
  showEvidence(view);
  showTable(view);
}

function choose(view, id) {
  const back = view.chosen === null ? document.activeElement : view.back;
  const closing = id === null && find("evidence").contains(document.activeElement);
  view.chosen = id;
  view.back = back;
  paint(view);
  showEvidence(view);
  if (id !== null) find("evidence").focus({ preventScroll: true });
  else if (closing && view.back?.isConnected) view.back.focus();
}

function showState(view) {
  const { shown, nodes, edges, page } = view;
  const all = Object.values(page.totals).reduce((sum, count) => sum + count, 0);
  const total = Math.max(all, nodes.size);
  const fill = { nodes: sayNumber(view, shown.nodes.size), edges: sayNumber(view, shown.edges.size), total: sayNumber(view, total) };
  const key = shown.nodes.size < nodes.size ? "shownSome" : nodes.size < total ? "shownCut" : "shownAll";
  find("shown").textContent = say(view, key, fill);
  find("message").hidden = shown.nodes.size > 0;
  find("message").textContent = say(view, nodes.size ? "filtered" : "empty");
  const canvas = find("graph").querySelector("canvas");
  canvas.setAttribute("role", "img");
  canvas.setAttribute("aria-label", say(view, "graphLabel", fill));
}

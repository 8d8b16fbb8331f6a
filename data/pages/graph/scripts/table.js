// Everything that is shown, as rows that can be sorted and opened: the same content for who cannot use the drawing.

function tableRows(view) {
  const day = (item) => item.first ?? "";
  const edges = [...view.shown.edges].map((id) => view.edges.get(id));
  const rows = edges.map((edge) => ({
    id: edge.id,
    what: view.nodes.get(edge.from),
    role: relationName(view, edge),
    with: view.nodes.get(edge.to),
    date: day(edge),
    span: saySpan(view, edge),
    articles: new Set(edge.witnesses.map((at) => view.page.evidence.witnesses[at].source)).size,
  }));
  const linked = new Set(edges.flatMap((edge) => [edge.from, edge.to]));
  const alone = [...view.shown.nodes].filter((id) => !linked.has(id)).map((id) => view.nodes.get(id));
  const single = alone.map((node) => ({ id: node.id, what: node, role: "", with: null, date: day(node), span: saySpan(view, node), articles: 0 }));
  return sortRows(view, [...rows, ...single]);
}

function sortRows(view, rows) {
  const { column, down } = view.sorting;
  const text = (row) => ({ what: row.what.folded, role: fold(row.role), with: row.with?.folded ?? "", date: row.date }[column]);
  const compare = column === "articles" ? (a, b) => a.articles - b.articles : (a, b) => text(a).localeCompare(text(b));
  return rows.sort((a, b) => (down ? compare(b, a) : compare(a, b)) || a.id.localeCompare(b.id, "en", { numeric: true }));
}

function showTable(view) {
  if (find("table").hidden) return;
  const columns = ["what", "role", "with", "date", "articles"];
  const heads = make("tr", {}, ...columns.map((column) => columnHead(view, column)));
  const body = tableRows(view).map((row) => tableRow(view, row));
  const table = make("table", {}, make("caption", {}, say(view, "tableTitle")), make("thead", {}, heads), make("tbody", {}, ...body));
  find("table").replaceChildren(table);
}

function columnHead(view, column) {
  const { column: current, down } = view.sorting;
  const order = current === column ? (down ? "descending" : "ascending") : "none";
  const arrow = { ascending: " ▲", descending: " ▼", none: "" }[order];
  const sort = () => {
    view.sorting = { column, down: current === column && !down };
    showTable(view);
    find("table").querySelector(`[data-column="${column}"]`).focus();
  };
  const label = say(view, "sortBy", { column: say(view, column) });
  const button = make("button", { type: "button", "data-column": column, "aria-label": label, onclick: sort }, say(view, column) + arrow);
  return make("th", { scope: "col", "aria-sort": order }, button);
}

function tableRow(view, row) {
  const open = (id) => () => {
    choose(view, id);
    focusOn(view, id);
  };
  const entity = (node) => (node ? textButton(node.name, open(node.id), { "data-node": node.id }) : "");
  const role = row.role ? textButton(row.role, open(row.id), { "data-edge": row.id }) : "";
  return make(
    "tr",
    { "data-row": row.id },
    make("td", {}, entity(row.what)),
    make("td", {}, role),
    make("td", {}, entity(row.with)),
    make("td", { class: "day" }, row.span),
    make("td", { class: "number" }, row.articles ? sayNumber(view, row.articles) : ""),
  );
}

function toggleTable(view) {
  const table = find("table");
  table.hidden = !table.hidden;
  find("table-toggle").setAttribute("aria-pressed", String(!table.hidden));
  hideHint();
  showTable(view);
}

function showGraph(view) {
  if (!find("table").hidden) toggleTable(view);
}

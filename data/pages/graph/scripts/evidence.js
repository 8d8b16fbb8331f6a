// The panel: what is known of the chosen node or line, and the sentences that say so.

function showEvidence(view) {
  const panel = find("evidence");
  panel.hidden = view.chosen === null;
  if (view.chosen === null) {
    panel.replaceChildren();
    return;
  }
  const content = view.nodes.has(view.chosen) ? nodeCard(view, view.nodes.get(view.chosen)) : edgeCard(view, view.edges.get(view.chosen));
  panel.replaceChildren(...content);
  panel.dataset.of = view.chosen;
  panel.scrollTop = 0;
}

function cardTop(view, symbol, words) {
  const close = make("button", { type: "button", class: "close", "aria-label": say(view, "close"), onclick: () => choose(view, null) }, "✕");
  return make("div", { class: "top" }, symbol, make("span", {}, words), close);
}

function definitions(rows) {
  return make("dl", {}, ...rows.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, ...[value].flat())]));
}

function nodeCard(view, node) {
  const rows = node.details.map((line) => [nameOf(view, "fields", line.field), detailValue(view, line)]);
  const edges = view.incident.get(node.id).map((id) => view.edges.get(id)).filter((edge) => !isOwnOffice(node, edge));
  const parts = [cardTop(view, kindSymbol(node.kind), kindName(view, node)), make("h2", {}, node.name)];
  if (rows.length) parts.push(definitions(rows));
  if (edges.length) parts.push(make("h3", {}, say(view, "connections")), connectionList(view, node, edges));
  return [...parts, make("p", { class: "iri" }, `${say(view, "identifier")}: ${node.iri}`)];
}

// A person's offices stand in the card already, with their days and sentences.
function isOwnOffice(node, edge) {
  return edge.role === "office" && edge.from === node.id;
}

function detailValue(view, line) {
  const isDay = ["date", "end-date"].includes(line.field);
  const value = isDay ? sayDay(view, line.value) : nameOf(view, "codes", line.value);
  const span = saySpan(view, line);
  const parts = [make("span", {}, span ? `${value} (${span})` : value)];
  if (line.witnesses.length) {
    const count = line.witnesses.length;
    const words = count === 1 ? say(view, "sentencesOne") : say(view, "sentences", { count });
    parts.push(make("details", {}, make("summary", {}, words), ...line.witnesses.map((at) => witnessCard(view, at))));
  }
  return parts;
}

function connectionList(view, node, edges) {
  const order = roleOrder();
  const sorted = [...edges].sort(
    (a, b) => (b.first ?? "").localeCompare(a.first ?? "") || order.indexOf(a.role) - order.indexOf(b.role) || (a.id < b.id ? -1 : 1),
  );
  const rows = sorted.map((edge) => {
    const other = view.nodes.get(edge.from === node.id ? edge.to : edge.from);
    const span = saySpan(view, edge);
    const role = make("span", { class: "role" }, ` · ${relationName(view, edge)}${span ? ` · ${span}` : ""}`);
    const open = () => {
      if (!view.shown.edges.has(edge.id)) resetAll(view);
      choose(view, edge.id);
    };
    return make("li", {}, textButton(other.name, open, { "data-edge": edge.id }), role);
  });
  return make("ul", { class: "links" }, ...rows);
}

function edgeCard(view, edge) {
  const name = (id) => textButton(view.nodes.get(id).name, () => choose(view, id), { "data-node": id });
  const [source, target] = [view.nodes.get(edge.from), view.nodes.get(edge.to)];
  const rows = [
    [kindName(view, source), name(edge.from)],
    [kindName(view, target), name(edge.to)],
    [say(view, "date"), saySpan(view, edge) || say(view, "noDate")],
  ];
  const role = relationName(view, edge);
  const heading = role.charAt(0).toLocaleUpperCase(view.language) + role.slice(1);
  const parts = [cardTop(view, roleSymbol(edge.role), say(view, "evidence")), make("h2", {}, heading), definitions(rows)];
  const cards = edge.witnesses.map((at) => witnessCard(view, at));
  return [...parts, ...(cards.length ? cards : [make("p", { class: "witness" }, say(view, "noEvidence"))])];
}

function witnessCard(view, at) {
  const evidence = view.page.evidence;
  const witness = evidence.witnesses[at];
  const source = evidence.sources[witness.source];
  const rows = witness.offices.map((office) => [say(view, "officeThen"), officeWords(view, office)]);
  const day = source.published ? ` (${sayDay(view, source.published)})` : "";
  const publisher = source.publisher ? `, ${source.publisher}` : "";
  const [start, end] = witness.words;
  rows.push([say(view, "article"), [linkOrText(source.url, source.label), `${publisher}${day}`]]);
  rows.push([say(view, "rule"), witness.rule]);
  rows.push([say(view, "place"), say(view, "characters", { start, end })]);
  const quote = make("blockquote", { lang: "vi" }, ...markedWords(evidence.sentences[witness.sentence], witness.highlight));
  return make("div", { class: "witness" }, quote, definitions(rows));
}

function officeWords(view, office) {
  const title = office.former ? `${say(view, "former")} ${office.title}` : office.title;
  return office.body ? `${title}, ${office.body}` : title;
}

// Offsets count code points, as the articles' do; a JavaScript string counts UTF-16 units.
function markedWords(sentence, [start, end]) {
  const points = Array.from(sentence);
  const slice = (from, to) => points.slice(Math.max(0, from), Math.max(0, to)).join("");
  return [slice(0, start), make("mark", {}, slice(start, end)), slice(end, points.length)];
}

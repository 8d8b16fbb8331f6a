// The legend is the filter: each symbol with its name, its count and a box to switch it off.

function countBy(items, key) {
  const counts = new Map();
  for (const item of items) if (key(item)) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}

function showLegend(view) {
  const kinds = countBy(view.nodes.values(), (node) => node.kind);
  const types = countBy(view.nodes.values(), (node) => node.type);
  const roles = countBy(view.edges.values(), (edge) => edge.role);
  const order = [...roleOrder(), ...roles.keys()];
  const byOrder = new Map([...roles].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const byCount = new Map([...types].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
  const byKind = new Map(kindOrder().filter((kind) => kinds.has(kind)).map((kind) => [kind, kinds.get(kind)]));
  const parts = [choices(view, "kinds", byKind, kindSymbol), choices(view, "roles", byOrder, roleSymbol)];
  if (byCount.size > 1) parts.push(choices(view, "types", byCount, () => null));
  if (view.allYears && view.allYears[0] < view.allYears[1]) parts.push(yearChoice(view));
  const reset = make("button", { type: "button", class: "reset", onclick: () => resetAll(view) }, say(view, "reset"));
  find("legend").replaceChildren(...parts.filter(Boolean), reset);
}

function choices(view, family, counts, symbol) {
  if (!counts.size) return null;
  const rows = [...counts].map(([code, count]) => choice(view, family, code, count, symbol(code)));
  return make("fieldset", { "data-family": family }, make("legend", {}, say(view, `${family}Title`)), ...rows);
}

function choice(view, family, code, count, symbol) {
  const off = view.off[family];
  const box = make("input", { type: "checkbox", "data-code": code, checked: !off.has(code) });
  const row = make(
    "label",
    { class: off.has(code) ? "choice off" : "choice" },
    box,
    symbol,
    make("span", { class: "name" }, nameOf(view, family, code)),
    make("span", { class: "count" }, sayNumber(view, count)),
  );
  box.addEventListener("change", () => {
    if (box.checked) off.delete(code);
    else off.add(code);
    row.classList.toggle("off", !box.checked);
    refresh(view);
  });
  return row;
}

function yearChoice(view) {
  const pick = (end) => {
    const years = Array.from({ length: view.allYears[1] - view.allYears[0] + 1 }, (_, step) => view.allYears[0] + step);
    const options = years.map((year) => make("option", { value: year, selected: year === view.years[end] }, String(year)));
    return make("select", { "data-end": end, "aria-label": `${say(view, "yearsTitle")} ${say(view, end ? "to" : "from")}` }, ...options);
  };
  const [from, to] = [pick(0), pick(1)];
  const change = (moved, other, wrong) => {
    if (wrong()) other.value = moved.value;
    view.years = [Number(from.value), Number(to.value)];
    refresh(view);
  };
  from.addEventListener("change", () => change(from, to, () => Number(from.value) > Number(to.value)));
  to.addEventListener("change", () => change(to, from, () => Number(from.value) > Number(to.value)));
  const row = make("div", { class: "years" }, say(view, "from"), from, say(view, "to"), to);
  return make("fieldset", { "data-family": "years" }, make("legend", {}, say(view, "yearsTitle")), row);
}

function resetAll(view) {
  clearFilters(view);
  showLegend(view);
  refresh(view);
}

// What is shown: kinds, kinds of event, roles and years that the reader has not switched off.

function startFilters(view) {
  const years = [...view.nodes.values()].flatMap((node) => [yearOf(node.first), yearOf(node.last)]).filter(Boolean);
  view.allYears = years.length ? [Math.min(...years), Math.max(...years)] : null;
  clearFilters(view);
}

function clearFilters(view) {
  view.off = { kinds: new Set(), types: new Set(), roles: new Set() };
  view.years = view.allYears;
}

function yearOf(day) {
  const found = /^\d{4}/.exec(day ?? "");
  return found ? Number(found[0]) : null;
}

// What has no day is shown as long as all years are.
function isInYears(view, item) {
  if (!view.years) return true;
  const [from, to] = view.years;
  const all = from === view.allYears[0] && to === view.allYears[1];
  const first = yearOf(item.first);
  if (first === null) return all;
  return first <= to && (yearOf(item.last) ?? first) >= from;
}

function isWanted(view, node) {
  return !view.off.kinds.has(node.kind) && !view.off.types.has(node.type) && isInYears(view, node);
}

function applyFilters(view) {
  const wanted = new Set([...view.nodes.values()].filter((node) => isWanted(view, node)).map((node) => node.id));
  const shownEdges = [...view.edges.values()].filter(
    (edge) =>
      !view.off.roles.has(edge.role) && wanted.has(edge.from) && wanted.has(edge.to) && (!edge.first || isInYears(view, edge)),
  );
  const reached = new Set(shownEdges.flatMap((edge) => [edge.from, edge.to]));
  // An event stands for itself; anything else that has lost all its lines would only be litter.
  const stays = (id) => reached.has(id) || view.nodes.get(id).kind === "event" || view.incident.get(id).length === 0;
  view.shown = { nodes: new Set([...wanted].filter(stays)), edges: new Set(shownEdges.map((edge) => edge.id)) };
  forgetHiddenChoice(view);
}

function forgetHiddenChoice(view) {
  const { chosen, shown } = view;
  if (chosen && !shown.nodes.has(chosen) && !shown.edges.has(chosen)) view.chosen = null;
}

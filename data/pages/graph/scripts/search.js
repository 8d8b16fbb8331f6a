// Names found without tones: every word that is typed has to be in the name.

function startSearch(view) {
  const box = find("search");
  box.addEventListener("input", () => showFound(view));
  box.addEventListener("keydown", (event) => moveInFound(view, event));
  box.addEventListener("blur", () => setTimeout(hideFound, 150));
}

function searchNodes(view, typed) {
  const words = fold(typed).split(" ").filter(Boolean);
  if (!words.length) return [];
  const hits = [...view.nodes.values()].filter((node) => words.every((word) => node.folded.includes(word)));
  const rank = (node) => (node.folded.startsWith(words.join(" ")) ? 0 : 1);
  const weight = (node) => view.incident.get(node.id).length;
  return hits.sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a) || (a.folded < b.folded ? -1 : 1)).slice(0, 12);
}

function showFound(view) {
  const box = find("search");
  const hits = searchNodes(view, box.value);
  const rows = hits.map((node, place) =>
    make(
      "li",
      { role: "option", id: `found-${place}`, "data-node": node.id, "aria-selected": String(place === 0) },
      kindSymbol(node.kind),
      make("span", {}, node.name),
      make("span", { class: "what" }, kindName(view, node)),
    ),
  );
  for (const row of rows) row.addEventListener("mousedown", () => pickFound(view, row.dataset.node));
  const none = box.value.trim() ? [make("li", { role: "option", "aria-disabled": "true" }, say(view, "nothingFound"))] : [];
  find("found").replaceChildren(...(rows.length ? rows : none));
  find("found").hidden = !box.value.trim();
  box.setAttribute("aria-expanded", String(!find("found").hidden));
  nameActive(rows[0]);
}

function nameActive(row) {
  if (row) find("search").setAttribute("aria-activedescendant", row.id);
  else find("search").removeAttribute("aria-activedescendant");
}

function hideFound() {
  find("found").hidden = true;
  find("search").setAttribute("aria-expanded", "false");
  nameActive(null);
}

function moveInFound(view, event) {
  const rows = [...find("found").querySelectorAll("[data-node]")];
  const at = rows.findIndex((row) => row.getAttribute("aria-selected") === "true");
  if (event.key === "Escape") hideFound();
  if (event.key === "ArrowDown" && find("found").hidden) {
    showFound(view);
    return;
  }
  if (!rows.length || find("found").hidden || !["ArrowDown", "ArrowUp", "Enter"].includes(event.key)) return;
  event.preventDefault();
  if (event.key === "Enter") {
    pickFound(view, rows[at].dataset.node);
    return;
  }
  const next = rows[(at + (event.key === "ArrowDown" ? 1 : rows.length - 1)) % rows.length];
  for (const row of rows) row.setAttribute("aria-selected", String(row === next));
  next.scrollIntoView({ block: "nearest" });
  nameActive(next);
}

function pickFound(view, id) {
  hideFound();
  if (!view.shown.nodes.has(id)) resetAll(view);
  showGraph(view);
  choose(view, id);
  focusOn(view, id);
}

// Words in the reader's language, days as people write them, and text folded for searching.

function startingLanguage(page) {
  const wished = page.language ?? navigator.language.slice(0, 2).toLowerCase();
  return wished in page.strings ? wished : "en";
}

function say(view, key, fill = {}) {
  const words = view.page.strings[view.language][key];
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in fill ? String(fill[name]) : whole));
}

function sayNumber(view, number) {
  return number.toLocaleString(view.language === "vi" ? "vi-VN" : "en-GB");
}

// A code that the page has no word for is shown as it is.
function nameOf(view, family, code) {
  const words = view.page.strings[view.language][family];
  return Object.hasOwn(words, code) ? words[code] : code;
}

function kindName(view, node) {
  return node.type ? nameOf(view, "types", node.type) : nameOf(view, "kinds", node.kind);
}

function relationName(view, edge) {
  if (!edge.title) return nameOf(view, "roles", edge.role);
  return edge.former ? `${say(view, "former")} ${edge.title}` : edge.title;
}

function sayDay(view, day) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)/.exec(day ?? "");
  if (!parts) return day ?? "";
  const [, year, month, date] = parts;
  if (view.language === "vi") return `${date}/${month}/${year}`;
  const utc = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return utc.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
}

function saySpan(view, item) {
  if (!item.first) return item.last ? sayDay(view, item.last) : "";
  const ends = [sayDay(view, item.first), sayDay(view, item.last ?? item.first)];
  return ends[0] === ends[1] ? ends[0] : ends.join(" – ");
}

function fold(text) {
  const letters = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  return letters.split(/\s+/u).filter(Boolean).join(" ");
}

// Fills every element that carries `data-text`, `data-label` (read aloud, and on hover) or `data-place` (placeholder).
function translatePage(view) {
  document.documentElement.lang = view.language;
  for (const element of document.querySelectorAll("[data-text]")) element.textContent = say(view, element.dataset.text);
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", say(view, element.dataset.label));
    if (element.tagName === "BUTTON") element.title = say(view, element.dataset.label);
  }
  for (const element of document.querySelectorAll("[data-place]")) element.placeholder = say(view, element.dataset.place);
}

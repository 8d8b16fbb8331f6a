// Elements made of plain text: nothing that comes from an article is ever read as HTML.

function find(id) {
  return document.getElementById(id);
}

function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === "class") element.className = value;
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name in element && typeof value === "boolean") element[name] = value;
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function draw(tag, attributes, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

function textButton(label, action, properties = {}) {
  return make("button", { type: "button", class: "link", onclick: action, ...properties }, label);
}

// A link only where the address is plainly one of the web; anything else stays text.
function linkOrText(address, label) {
  let target = null;
  try {
    target = new URL(address);
  } catch {
    return document.createTextNode(label);
  }
  if (!["http:", "https:"].includes(target.protocol)) return document.createTextNode(label);
  return make("a", { href: target.href, target: "_blank", rel: "noopener noreferrer" }, label);
}

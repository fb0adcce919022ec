// Elements are made from text: nothing here, or in any other module, parses markup.

export function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === "class") element.className = value;
    else if (key === "on") for (const [type, listener] of Object.entries(value)) element.addEventListener(type, listener);
    else if (typeof value === "boolean") element.toggleAttribute(key, value);
    else element.setAttribute(key, value);
  }
  element.append(...children);
  return element;
}

export const by_id = (id) => document.getElementById(id);

// Lets the browser draw and answer keys, then goes on.
const breath = () => new Promise((resume) => setTimeout(resume, 0));

// Does `work` on each of `items`, never for longer than a frame at a time. Stops
// when `wanted` says so.
export async function in_pieces(items, work, wanted = () => true) {
  let since = performance.now();
  for (let i = 0; i < items.length; ++i) {
    work(items[i], i);
    if (i % 16 === 0 && performance.now() - since > 12) {
      await breath();
      if (!wanted()) return false;
      since = performance.now();
    }
  }
  return wanted();
}

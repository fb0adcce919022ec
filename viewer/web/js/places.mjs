// The elements of the entries, and going to one of them.
import { by_id } from "./dom.mjs";

const main = by_id("text");
const elements = new Map();  // number of an entry: its elements, in order
const ordered = [];  // all of them, as they stand
const hosts = new Map();  // number of an entry: where the old view has its paragraphs instead
let old_ordered = null;

for (const element of main.querySelectorAll("[data-e]")) {
  const e = Number(element.dataset.e);
  if (elements.has(e)) elements.get(e).push(element);
  else elements.set(e, [element]);
  ordered.push(element);
}

export const elements_of = (e) => elements.get(e) ?? [];
export const hosts_of = (e) => hosts.get(e) ?? [];
export function add_host(e, host) {
  if (hosts.has(e)) hosts.get(e).push(host);
  else hosts.set(e, [host]);
}

// Those that a view shows, in its order.
export function all_elements(view) {
  if (view === "old") return (old_ordered ??= [...main.querySelectorAll("[data-e]")].filter((element) => !element.matches(".new, .part, .away")));
  return view === "new" ? ordered.filter((element) => !element.classList.contains("gone")) : ordered;
}
export const entry_of = (element) => Number(element.dataset.e);
export const text_element = () => main;

let here = null;
export const where = () => here;

// Scrolls to an element, opens what it is folded in, and marks it.
export function go_to(element, focus = true) {
  here?.classList.remove("here");
  here = element;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  element.classList.add("here");
  if (focus) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
  show(element);
  // What stood between may have been laid out only now.
  requestAnimationFrame(() => show(element));
}

function show(element) {
  // Below a heading stands what one wants to read, and the outline goes by the top.
  const tall = element.matches(".heading, .title, h2, h3") || element.getBoundingClientRect().height > innerHeight * 0.7;
  element.scrollIntoView({ block: tall ? "start" : "center", behavior: "instant" });
}

export const bar_height = () => document.querySelector(".bar-of-tools").getBoundingClientRect().height;

// Where an element is in the window. One in a piece of the text that is far from it
// is where the piece is: asking for more would lay that piece out.
export function box_of(element) {
  const piece = element.closest(".piece");
  if (piece && piece !== element) {
    const box = piece.getBoundingClientRect();
    if (box.bottom < 0 || box.top > innerHeight) return box;
  }
  return element.getBoundingClientRect();
}

// The first element that the window shows of a list that is in order.
export function first_in_window(list) {
  const top = bar_height();
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (box_of(list[middle]).bottom > top + 4) high = middle;
    else low = middle + 1;
  }
  return low;
}

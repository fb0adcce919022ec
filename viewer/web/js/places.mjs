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
export const text_element = () => main;

let here = null;
export const where = () => here;

// Scrolls to an element, opens what it is folded in, and marks it. Of a `range` in it
// the window shows at least that.
export function go_to(element, focus = true, range = null) {
  here?.classList.remove("here");
  here = element;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  element.classList.add("here");
  if (focus) {
    element.tabIndex = -1;
    element.focus({ preventScroll: true });
  }
  show(element, range);
}

const bar = document.querySelector(".bar-of-tools");
const sides = document.querySelector(".sides");

// What covers the top of the window: the bar, and the names over columns side by side.
export const bar_height = () => bar.getBoundingClientRect().height + (sides?.getBoundingClientRect().height ?? 0);

// How far the window has to move. A heading goes below the bar, with its section below
// it; so does what is too tall for the middle.
function way_to(element, range) {
  const box = element.getBoundingClientRect();
  const top = bar_height() + 12;
  const room = innerHeight - top;
  const high = element.matches(".heading, .title, h2, h3") || box.height > room * 0.7;
  const way = high ? box.top - top : box.top + box.height / 2 - top - room / 2;
  const found = range?.getBoundingClientRect();
  if (!found || found.height === 0) return way;
  const seen = found.top - way >= top && found.bottom - way <= innerHeight - 24;
  return seen ? way : found.top - top - room / 3;
}

const kMostFrames = 20;
let shown = 0;  // how often somebody went somewhere, or took the page in hand

// What stands between may be laid out only when it is near, and moves what is below:
// so again, until it stays.
function show(element, range) {
  const mine = ++shown;
  let still = 0;
  const again = (frames) => {
    if (mine !== shown) return;
    const way = way_to(element, range);
    const before = scrollY;
    if (Math.abs(way) > 1) scrollBy({ top: way, behavior: "instant" });
    still = scrollY === before ? still + 1 : 0;
    if (still < 3 && frames > 0) requestAnimationFrame(() => again(frames - 1));
    else dispatchEvent(new Event("scroll"));  // for what follows the reader
  };
  again(kMostFrames);
}
for (const type of ["wheel", "touchstart", "pointerdown", "keydown"]) {
  addEventListener(type, () => { ++shown; }, { passive: true, capture: true });
}

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

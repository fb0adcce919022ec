// The map at the edge, and the outline: where the reader is, and what filters leave.
import { by_id } from "./dom.mjs";
import { data } from "./data.mjs";
import { bar_height, box_of, text_element, where } from "./places.mjs";

const kHeight = 250;  // units of the map's view box

const map = document.querySelector(".map");
const marks = [...(map?.querySelectorAll("a") ?? [])].map((link) => {
  const rect = link.firstElementChild;
  const element = by_id(link.getAttribute("href").slice(1));
  return { link, element, e: Number(element?.dataset.e ?? -1), y: Number(rect.getAttribute("y")), height: Number(rect.getAttribute("height")) };
}).filter((mark) => mark.element);

let pane = null;
if (map) {
  pane = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  pane.setAttribute("class", "window");
  pane.setAttribute("width", "10");
  map.append(pane);
}

// How many of the marks stand above a height of the window.
function above(height) {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (box_of(marks[middle].element).top < height) low = middle + 1;
    else high = middle;
  }
  return low;
}

function show_window() {
  if (!pane || marks.length === 0 || document.body.classList.contains("filtered")) return pane?.setAttribute("height", "0");
  const first = above(bar_height());
  const last = above(innerHeight);
  const top = first === 0 ? 0 : marks[first - 1].y;
  const bottom = last >= marks.length ? kHeight : marks[last].y;
  pane.setAttribute("y", String(top));
  pane.setAttribute("height", String(Math.max(bottom - top, 2)));
}

// Pales the marks between which no wanted entry stands.
export function dim_map(entries) {
  const wanted = entries?.map((entry) => entry.e);
  for (let i = 0, k = 0; i < marks.length; ++i) {
    if (!wanted) {
      marks[i].link.classList.remove("dim");
      continue;
    }
    const end = marks[i + 1]?.e ?? Infinity;
    while (k < wanted.length && wanted[k] < marks[i].e) ++k;
    marks[i].link.classList.toggle("dim", !(k < wanted.length && (wanted[k] < end || wanted[k] === marks[i].e)));
  }
  show_window();
}

const outline = document.querySelector(".outline");
const stops = [...(outline?.querySelectorAll("a") ?? [])]
  .map((link) => ({ link, element: by_id(link.getAttribute("href").slice(1)) }))
  .filter((stop) => stop.element);
let at = null;

// The section of what somebody went to, while it stands in the upper half of the window.
function section_gone_to() {
  const here = where();
  const box = here && box_of(here);
  if (!box || box.height === 0 || box.top < bar_height() - 4 || box.top > innerHeight / 2) return null;
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const stop = stops[middle].element;
    if (stop === here || stop.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? stops[low - 1] : null;
}

function show_section() {
  let low = 0;
  const line = bar_height() + 40;
  let high = text_element().getBoundingClientRect().top > line ? 0 : stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (box_of(stops[middle].element).top <= line) low = middle + 1;
    else high = middle;
  }
  // At its end the page can go no further: there the one that somebody went to.
  const ended = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
  const aimed = (ended ? stops.find((stop) => stop.element === where()) : undefined) ?? section_gone_to();
  const now = aimed?.link ?? (low > 0 ? stops[low - 1].link : null);
  if (now === at) return;
  at?.removeAttribute("aria-current");
  now?.setAttribute("aria-current", "location");
  at = now;
  if (now && getComputedStyle(outline).position === "sticky") {
    const box = now.getBoundingClientRect();
    const frame = outline.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) outline.scrollTop += box.top - frame.top - frame.height / 3;
  }
}

let waiting = false;
export function follow() {
  if (waiting) return;
  waiting = true;
  requestAnimationFrame(() => {
    waiting = false;
    show_window();
    if (!document.body.classList.contains("filtered")) show_section();
  });
}

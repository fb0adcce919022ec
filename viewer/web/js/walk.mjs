// Stepping through changes, sections and finds.
import { by_id } from "./dom.mjs";
import { data } from "./data.mjs";
import { bar_height, first_in_window, go_to, where } from "./places.mjs";

// Where in an ordered list a step (1 or -1) from where the reader is leads: from the
// marked element, if the window shows it, otherwise from the window's top.
function begin(list, by) {
  const here = where();
  const box = here?.getBoundingClientRect();
  const seen = box && box.bottom > bar_height() && box.top < innerHeight && box.height > 0;
  if (!seen) {
    const first = first_in_window(list);
    return by > 0 ? first : first - 1;
  }
  const at = list.indexOf(here);
  if (at >= 0) return at + by;
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (here.compareDocumentPosition(list[middle]) & Node.DOCUMENT_POSITION_FOLLOWING) high = middle;
    else low = middle + 1;
  }
  return by > 0 ? low : low - 1;
}

// The next of the list that this view shows; null at an end.
function step(list, by) {
  for (let at = begin(list, by); at >= 0 && at < list.length; at += by) {
    if (list[at].checkVisibility?.() ?? true) return list[at];
  }
  return null;
}

// Goes there and returns the element, or null at an end.
export function walk(list, by) {
  const element = step(list, by);
  if (element) go_to(element);
  return element;
}

// The headings of sections in which one of these entries stands.
export function headings_of(entries) {
  const sections = new Set(entries.map((entry) => entry.sections[0]));
  return data.sections
    .map(([id], i) => (sections.has(String(i)) ? by_id(id) : null))
    .filter((element) => element !== null && element.id !== "text");
}

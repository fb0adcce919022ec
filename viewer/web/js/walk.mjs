// Stepping through changes, sections and finds.
import { by_id } from "./dom.mjs";
import { data } from "./data.mjs";
import { bar_height, first_in_window, go_to, where } from "./places.mjs";

// The one of an ordered list that is a step (1 or -1) from where the reader is: from
// the marked one, if the window shows it, otherwise from the window's top.
export function step(list, by) {
  if (list.length === 0) return null;
  const here = where();
  const box = here?.getBoundingClientRect();
  const seen = box && box.bottom > bar_height() && box.top < innerHeight && (box.height > 0);
  if (seen) {
    const at = list.indexOf(here);
    if (at >= 0) return list[at + by] ?? null;
    const after = list.findIndex((each) => here.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING);
    if (by > 0) return after < 0 ? null : list[after];
    return list[(after < 0 ? list.length : after) - 1] ?? null;
  }
  const first = first_in_window(list);
  return list[by > 0 ? first : first - 1] ?? null;
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

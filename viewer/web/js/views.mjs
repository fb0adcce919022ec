// The views: switching, and the old words beside the new ones.
import { make, by_id, in_pieces } from "./dom.mjs";
import { bar_height, text_element } from "./places.mjs";
import { old_rows, prepare_old, written_of } from "./old.mjs";

// ---- side by side

let watcher = null;

// The rows of a table get their old cells before the new ones, so that both are
// of one height.
function fill_rows(element) {
  const rows = [...element.querySelectorAll("tr.row")];
  const olds = rows.map((row) => (row.matches(".new") ? [] : old_rows(row)));
  const columns = Math.max(1, ...olds.flat().map((cells) => cells.length));
  rows.forEach((row, i) => {
    const cells = Array.from({ length: columns }, () => make("td", { class: "oc" }));
    for (const old of olds[i]) old.forEach((words, k) => cells[k].append(make("div", { class: "ox" }, words)));
    row.prepend(...cells);
  });
  element.classList.add("beside");
}

// Makes the left side of a paragraph or a table, once.
export function fill_side(element) {
  if (element.matches(".stub, .new, .part, .host, .beside") || element.querySelector(":scope > .o")) return;
  if (element.classList.contains("rows")) fill_rows(element);
  else element.prepend(make("div", { class: "o" }, ...written_of(element)));
}

function prepare_side() {
  if (watcher) return;
  watcher = new IntersectionObserver((seen) => {
    for (const each of seen) {
      if (!each.isIntersecting) continue;
      watcher.unobserve(each.target);
      fill_side(each.target);
    }
  }, { rootMargin: "1500px" });
  in_pieces([...text_element().querySelectorAll(".e:not(.host)")], (element) => watcher.observe(element));
}

// Paper has no window.
addEventListener("beforeprint", () => {
  if (!by_id("v-side").checked) return;
  for (const element of text_element().querySelectorAll(".e")) fill_side(element);
});

// ---- switching

// What the reader looks at: the paragraph at the top of the window.
function paragraph_at_top() {
  const box = text_element().getBoundingClientRect();
  for (let y = bar_height() + 6; y < innerHeight; y += 40) {
    if (y < box.top || y > box.bottom) continue;
    const element = document.elementFromPoint(box.left + box.width / 2, y)?.closest("main .e, main .fold");
    if (element) return element;
  }
  return null;
}

// Changes what is shown with what the reader looks at in its place.
export function keeping_place(change) {
  const element = scrollY > 0 && text_element().getBoundingClientRect().top < 0 ? paragraph_at_top() : null;
  const before = element?.getBoundingClientRect().top;
  change();
  if (element?.checkVisibility?.()) scrollBy({ top: element.getBoundingClientRect().top - before, behavior: "instant" });
}

export function set_view(view) {
  const box = by_id("v-" + view);
  if (view === "old") prepare_old();
  if (view === "side") prepare_side();
  box.checked = true;
}

export const view_shown = () => ["redline", "side", "new", "old"].find((view) => by_id("v-" + view).checked);

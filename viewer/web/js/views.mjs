// Side by side and old: the old paragraphs, put together from the redline's own
// words, each at its old place.
import { make, by_id, in_pieces } from "./dom.mjs";
import { data } from "./data.mjs";
import { bar_height, elements_of, text_element } from "./places.mjs";

const kMoved = 8;
const kSplit = 16;
const kMerged = 32;

// A copy of an element's children without insertions and without ids.
function old_copy(source) {
  const copy = source.cloneNode(true);
  for (const each of copy.querySelectorAll("ins, .rn, tr.new")) each.remove();
  for (const each of copy.querySelectorAll("[id], [data-e]")) {
    each.removeAttribute("id");
    each.removeAttribute("data-e");
  }
  return copy;
}

// The labels that the old paragraphs of an entry had.
function old_labels(element, count) {
  const no = element.querySelector(".no");
  if (!no) return [];
  const label = no.querySelector(".was") ?? no.querySelector("a, bdi") ?? no;
  const text = label.textContent;
  return count > 1 ? text.split(" + ") : [text];
}

// The old paragraphs of an entry: [{label, words}], words being a fragment. The
// parts of a split that stand elsewhere are in `sources`, too.
function old_paragraphs(sources) {
  const paragraphs = [document.createDocumentFragment()];
  for (const source of sources) {
    for (const words of source.querySelectorAll(":scope > .x, :scope > .t > .x")) {
      for (const node of [...old_copy(words).childNodes]) {
        if (node.nodeType === Node.ELEMENT_NODE && node.classList.contains("join")) {
          paragraphs.push(document.createDocumentFragment());
        } else {
          paragraphs.at(-1).append(node);
        }
      }
    }
  }
  const labels = old_labels(sources[0], paragraphs.length);
  return paragraphs.map((words, i) => ({ label: labels[i] ?? "", words }));
}

function row_of(row) {
  const words = document.createDocumentFragment();
  const cells = [...row.querySelectorAll(":scope > td.x")].map((cell) => old_copy(cell).textContent);
  words.append(cells.join(" · "));
  return [{ label: "", words }];
}

const old_of = (sources) => (sources[0].tagName === "TR" ? row_of(sources[0]) : old_paragraphs(sources));

function written(paragraphs, heading) {
  return paragraphs.flatMap(({ label, words }) => {
    const number = make("span", { class: "no" }, make("bdi", null, label));
    if (heading) return [make("div", { class: "t" }, ...(label === "" ? [] : [number, " "]), words)];
    return [make("div", { class: "l" }, number), make("div", { class: "t" }, words)];
  });
}

const is_heading = (element) => element.matches(".heading, .title");

// ---- old

const next_place = (element) => element.nextElementSibling ?? element.closest(".piece")?.nextElementSibling?.firstElementChild ?? null;

// What was deleted behind a paragraph that moved stands behind its new place; it
// goes back with it.
function deleted_behind(element) {
  const gone = [];
  for (let next = next_place(element); next?.matches(".stub, .e.gone"); next = next_place(next)) {
    if (next.matches(".gone")) gone.push(next);
  }
  return gone;
}

let old_ready = false;

export function prepare_old() {
  if (old_ready) return;
  old_ready = true;
  const away = new Map();  // number of an entry: which of its old paragraphs have a stub
  for (const [e, k] of Object.values(data.stubs).flat()) {
    if (!away.has(e)) away.set(e, new Set());
    away.get(e).add(k);
  }
  for (const [id, list] of Object.entries(data.stubs)) {
    const stub = by_id(id);
    if (!stub) continue;
    const words = make("div", { class: "old-words" });
    for (const [e, k] of list) {
      const sources = elements_of(e);
      if (sources.length === 0) continue;
      const paragraphs = old_of(sources);
      const kinds = data_kinds(e);
      // Of neighbours that moved and merged the first has the stub of all.
      const claimed = away.get(e);
      const here = kinds & kMerged ? paragraphs.filter((each, i) => i === k || (kinds & kMoved && k === 0 && !claimed.has(i))) : paragraphs;
      words.append(...written(here, is_heading(sources[0])));
      if (k === Math.min(...claimed)) {
        for (const gone of kinds & kMoved ? deleted_behind(sources[0]) : []) {
          if (gone.classList.contains("away")) continue;
          words.append(...written(old_paragraphs([gone]), is_heading(gone)));
          gone.classList.add("away");
        }
      }
    }
    stub.append(words);
  }
  for (const [e, kinds] of data.entries.map(([e, kinds]) => [e, kinds])) {
    const gone = away.get(e);
    const sources = elements_of(e);
    if (sources.length === 0) continue;
    const paragraphs = kinds & (kSplit | kMerged) ? old_of(sources) : null;
    const left = gone && kinds & kMoved ? [] : paragraphs?.filter((each, k) => !gone?.has(k));
    if (gone && !(left?.length > 0 && kinds & kMerged)) sources[0].classList.add("away");
    else if (left && sources[0].tagName !== "TR") sources[0].append(make("div", { class: "old-words" }, ...written(left)));
  }
}

const kinds_by_entry = new Map(data.entries.map(([e, kinds]) => [e, kinds]));
const data_kinds = (e) => kinds_by_entry.get(e) ?? 0;

// ---- side by side

let watcher = null;

function fill_side(element) {
  if (element.querySelector(":scope > .o") || element.matches(".stub, .new, .part")) return;
  const old = make("div", { class: "o" });
  if (element.classList.contains("rows")) {
    const table = old_copy(element.querySelector(":scope > .t"));
    old.append(make("div", { class: "t" }, ...table.childNodes));
  } else {
    const e = element.dataset.e;
    old.append(...written(old_paragraphs(e === undefined ? [element] : elements_of(Number(e))), is_heading(element)));
  }
  element.append(old);
}

export function prepare_side() {
  if (watcher) return;
  watcher = new IntersectionObserver((seen) => {
    for (const each of seen) {
      if (!each.isIntersecting) continue;
      watcher.unobserve(each.target);
      fill_side(each.target);
    }
  }, { rootMargin: "1500px" });
  in_pieces([...text_element().querySelectorAll(".e")], (element) => watcher.observe(element));
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

// The old paragraphs, put together from the redline's own words, and the view that
// shows them in their own order.
import { make, by_id } from "./dom.mjs";
import { data } from "./data.mjs";
import { add_host, elements_of, text_element } from "./places.mjs";

const kSplit = 16;
const kMerged = 32;
const kWidest = "1000";  // columns, more than any table has

const is_row = (element) => element.tagName === "TR";
const is_heading = (element) => element.matches(".heading, .title");

// A copy of an element with words, without insertions. No words have an id.
function old_copy(source) {
  const copy = source.cloneNode(true);
  if (copy.firstElementChild) for (const each of copy.querySelectorAll("ins")) each.remove();
  return copy;
}

// Selectors are slow where thousands of paragraphs moved.
const children_with = (element, name) => [...element.children].filter((child) => child.classList.contains(name));
const words_of = (element) => [...element.children].flatMap((child) =>
  (child.classList.contains("x") ? [child] : child.classList.contains("t") ? children_with(child, "x") : []));

// The labels that the old paragraphs of an entry had.
function old_labels(element, count) {
  const [place] = [...children_with(element, "l"), ...children_with(element, "t")];
  const no = place?.firstElementChild;
  if (!no?.classList.contains("no") || no.classList.contains("fresh")) return [];
  const label = no.querySelector(".was") ?? no.querySelector("a, bdi") ?? no;
  const text = label.textContent;
  return count > 1 ? text.split(" + ") : [text];
}

// The elements that hold an entry's words: its own first, then the parts of a split
// that stand elsewhere.
function sources_of(element) {
  const all = element.dataset.e === undefined ? [] : elements_of(Number(element.dataset.e));
  return all.length > 0 ? all : [element];
}

// The old paragraphs of an entry: [{label, words}], words being a fragment.
function old_paragraphs(element) {
  const sources = sources_of(element);
  const paragraphs = [document.createDocumentFragment()];
  for (const source of sources) {
    for (const words of words_of(source)) {
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

// The old rows of a row of a table, each a list of cells, which are fragments.
export function old_rows(row) {
  const rows = [[]];
  const next_cell = () => rows.at(-1).push(document.createDocumentFragment());
  for (const cell of row.querySelectorAll(":scope > td.x")) {
    const first = cell.firstChild;
    const goes_on = first?.nodeName === "INS" && first.classList.contains("cut");
    if (!goes_on || rows.at(-1).length === 0) next_cell();
    for (const node of [...old_copy(cell).childNodes]) {
      const names = node.nodeType === Node.ELEMENT_NODE ? node.classList : null;
      if (names?.contains("cut")) {
        next_cell();
      } else if (names?.contains("join")) {
        rows.push([]);
        next_cell();
      } else {
        rows.at(-1).at(-1).append(node);
      }
    }
  }
  return rows;
}

// Old paragraphs as elements: a number and words each, running as those of `element` do.
export function written(paragraphs, element) {
  const dir = element.querySelector(":scope > .t")?.getAttribute("dir");
  const attributes = dir ? { class: "t", dir } : { class: "t" };
  return paragraphs.flatMap(({ label, words }) => {
    const number = make("span", { class: "no" }, make("bdi", null, label));
    const text = make("span", { class: "ox" }, words);
    if (is_heading(element)) return [make("div", attributes, ...(label === "" ? [] : [number, " "]), text)];
    return [make("div", { class: "l" }, number), make("div", attributes, text)];
  });
}

export const written_of = (element) => written(old_paragraphs(element), element);

const written_row = (cells) => make("tr", { class: "host" }, ...cells.map((words) => make("td", { class: "ox" }, words)));

// ---- the view

// The kinds of paragraphs, as html_entry.cpp names them, and their depth.
const classes_of = (element) => [...element.classList].filter((name) =>
  !["e", "new", "gone", "split", "merged", "moved", "edited", "light", "here", "shown", "near", "away", "retold"].includes(name)).join(" ");

const taken = new Set();

function named(host, element) {
  const id = "old-" + element.id;
  if (by_id(id) === null && !taken.has(id)) host.id = id;
  taken.add(id);
  if (element.dataset.e !== undefined) {
    host.dataset.e = element.dataset.e;
    add_host(Number(element.dataset.e), host);
  }
  return host;
}

// Paragraphs `first` and those behind it, at a place of their own.
function host_of(element, first, count) {
  const paragraphs = old_paragraphs(element).slice(first, first + count);
  return named(make("div", { class: "e host " + classes_of(element) }, ...written(paragraphs, element)), element);
}

const rows_of = (element, first, count) => old_rows(element).slice(first, first + count).map((cells) => named(written_row(cells), element));

const table_of = (rows) => make("div", { class: "e rows host" }, make("div", { class: "t", tabindex: "0" }, make("table", null, ...rows)));

// Puts what stands behind a row into its table; as little as can be: what comes
// behind the last row of a table stands behind the table.
function into_table(row, pieces) {
  let last = row;
  for (const piece of pieces) {
    const rows = piece.rows ?? [make("tr", { class: "host" }, make("td", { class: "whole", colspan: kWidest }, piece.host))];
    last.after(...rows);
    last = rows.at(-1);
  }
}

function is_last_row(row) {
  let next = row.nextElementSibling;
  while (next?.matches(".new, .away")) next = next.nextElementSibling;
  return next === null;
}

function put_behind(after, pieces) {
  if (after && is_row(after)) {
    if (!is_last_row(after)) return into_table(after, pieces);
    const end = pieces.findIndex((piece) => !piece.rows);
    into_table(after, pieces.splice(0, end < 0 ? pieces.length : end));
    after = after.closest(".rows");
  }
  const hosts = [];
  for (const { host, rows } of pieces) {
    if (host) hosts.push(host);
    else if (hosts.at(-1)?.matches(".rows")) hosts.at(-1).querySelector("table").append(...rows);
    else hosts.push(table_of(rows));
  }
  if (!after) return text_element().prepend(...hosts);
  const fold = after.closest(".fold");
  const closes_fold = fold && after === [...fold.querySelectorAll(".e")].at(-1);
  (closes_fold ? fold : after).after(...hosts);
}

// What is left of an entry at its place, where its element does not show it as it
// was. Returns what else is to stand behind.
function retell(element, left) {
  if (is_row(element)) {
    const rows = old_rows(element).filter((cells, i) => left(i)).map((cells) => named(written_row(cells), element));
    element.after(...rows);
    element.classList.add("away");
    return rows.at(-1);
  }
  const paragraphs = old_paragraphs(element).filter((each, i) => left(i));
  element.append(make("div", { class: "old-words" }, ...written(paragraphs, element)));
  element.classList.add("retold");
  return element;
}

let ready = false;

// Which old paragraphs of which elements stand elsewhere.
function displaced() {
  const away = new Map();
  for (const [, runs] of data.old) {
    for (const [id, first, count] of runs) {
      const element = by_id(id);
      if (!element) continue;
      if (!away.has(element)) away.set(element, new Set());
      for (let k = first; k < first + count; ++k) away.get(element).add(k);
    }
  }
  return away;
}

function pieces_of([id, first, count]) {
  const element = by_id(id);
  if (!element) return [];
  return [is_row(element) ? { rows: rows_of(element, first, count) } : { host: host_of(element, first, count) }];
}

export function prepare_old() {
  if (ready) return;
  ready = true;
  const away = displaced();
  // Copies first: they are of elements as they are.
  const places = data.old.map(([id, runs]) => ({ after: id === "" ? null : by_id(id), pieces: runs.flatMap(pieces_of) }));
  const joined = new Set(data.entries.filter(([, kinds]) => kinds & (kSplit | kMerged)).map(([e]) => elements_of(e)[0]));
  for (const cut of text_element().getElementsByClassName("cut")) {
    if (!cut.closest("tr").classList.contains("new")) joined.add(cut.closest("tr"));
  }
  const last = new Map();
  for (const element of joined) {
    const gone = away.get(element);
    const count = gone && (is_row(element) ? old_rows(element) : old_paragraphs(element)).length;
    if (gone && gone.size >= count) continue;
    away.delete(element);
    last.set(element, retell(element, (k) => !gone?.has(k)));
  }
  for (const element of away.keys()) element.classList.add("away");
  for (const { after, pieces } of places) put_behind(last.get(after) ?? after, pieces);
}

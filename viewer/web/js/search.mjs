// Search in both texts, as far as the view shows them. Finds are painted without a
// change to the document.
import { in_pieces } from "./dom.mjs";
import { text_element } from "./places.mjs";
import { fill_side } from "./views.mjs";

const kMostFinds = 2000;

// One character for one: places in the folded text are places in the text. A hyphen is
// a space, as in "three-quarter majority" and "three quarter majority".
export function fold(text) {
  let lower = text.toLowerCase();
  if (lower.length !== text.length) {
    lower = [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
  }
  return lower.replace(/[‘’‚‛′]/g, "'").replace(/[“”„‟″«»]/g, '"').replace(/[‐‑‒–—―−\u00a0\u202f\u2009-]/g, " ");
}

const kNew = "del";  // what the new text is without
const kOld = "ins";

// Of two numbers the first is the old one.
const is_skipped = (node, skip) => node.localName === skip || node.classList.contains("call") ||
  (skip === kNew ? node.classList.contains("was") : node.matches(".was ~ a, .no.fresh a"));

// The text nodes of an element on one side of the redline, and their text as one.
function side_of(element, skip) {
  const nodes = [];
  let text = "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && is_skipped(node, skip)
      ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  while (walker.nextNode()) {
    if (walker.currentNode.nodeType !== Node.TEXT_NODE) continue;
    nodes.push({ node: walker.currentNode, start: text.length });
    text += walker.currentNode.data;
  }
  return { nodes, text: fold(text) };
}

function range_of(side, start, end) {
  const at = (place, last) => {
    let i = side.nodes.length - 1;
    while (i > 0 && side.nodes[i].start >= place + (last ? 0 : 1)) --i;
    return [side.nodes[i].node, place - side.nodes[i].start];
  };
  const range = new Range();
  range.setStart(...at(start, false));
  range.setEnd(...at(end, true));
  return range;
}

const touches_deleted = (range) => {
  const inside = (node) => node.parentElement.closest("del, .was") !== null;
  return inside(range.startContainer) || inside(range.endContainer) || range.cloneContents().querySelector?.("del, .was") !== null;
};

// Most elements hold nothing of it, on either side.
const cannot_hold = (element, words) => !fold(element.textContent).includes(words) && element.querySelector("ins, del, .was, .call") === null;

// The finds in what is left of an element without its `skip`.
function finds_of(element, words, skip) {
  if (cannot_hold(element, words)) return [];
  const side = side_of(element, skip);
  const finds = [];
  for (let at = side.text.indexOf(words); at >= 0; at = side.text.indexOf(words, at + words.length)) {
    finds.push({ element, range: range_of(side, at, at + words.length) });
  }
  return finds;
}

// Both texts in one: of the old one what the new one has not.
function finds_in_both(element, words) {
  if (cannot_hold(element, words)) return [];
  const finds = finds_of(element, words, kNew);
  if (element.querySelector("del, .was") === null) return finds;
  finds.push(...finds_of(element, words, kOld).filter((find) => touches_deleted(find.range)));
  return finds.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
}

// What is read as one: the words of a paragraph or a cell, its number, a heading with
// its number.
const kUnits = ".x:not(:is(.heading, .title) > .t > .x), :is(.heading, .title):not(.host) > .t, .e:not(.host) > .l";
const kOldUnits = ".ox:not(:is(.heading, .title) > * > .t > .ox, :is(.heading, .title) > .t > .ox), :is(.heading, .title) > * > .t, :is(.heading, .title).host > .t, :is(.o, .old-words, .host) > .l";

// The old words stand in a column of their own, which is made when it is near the
// window, or when something is found there.
function finds_beside(unit, words) {
  const fresh = !unit.matches(".beside, :has(> .o)");
  if (fresh && !unit.matches(".split, .merged") &&
      ![...unit.querySelectorAll(kUnits)].some((element) => finds_of(element, words, kOld).length > 0)) return finds_now(unit, words);
  fill_side(unit);
  return finds_now(unit, words);
}

function finds_now(unit, words) {
  return [...unit.querySelectorAll(`${kOldUnits}, ${kUnits}`)].flatMap((element) => {
    if (element.closest(".old-words")) return [];
    if (element.matches(kUnits)) return element.closest(".gone") ? [] : finds_of(element, words, kNew);
    const finds = finds_of(element, words, kOld);
    // A narrow window has no room for what did not change.
    return finds.length > 0 && getComputedStyle(element.closest(".o, .oc")).display === "none" ? [] : finds;
  });
}

// What a view searches: elements, and how.
const kSearches = {
  "redline": [kUnits, finds_in_both],
  "new": [kUnits, (element, words) => (element.closest(".gone") ? [] : finds_of(element, words, kNew))],
  "old": [`${kUnits}, ${kOldUnits}`, (element, words) =>
    (element.matches(kUnits) && element.closest(".new, .part, .away, .retold") || element.closest(".o, .oc") ? [] : finds_of(element, words, kOld))],
  "side": [".e:not(.stub, .host)", finds_beside],
};

let run = 0;

// All finds of a view in order, as far as kMostFinds; null if another search began
// meanwhile. `wanted` says of a paragraph or a row whether the filters leave it.
export async function find_all(query, view, wanted, told) {
  const mine = ++run;
  const finds = [];
  const words = fold(query.normalize("NFC")).trim();
  paint(finds, -1);
  if (words === "") return finds;
  told();
  const [units, search] = kSearches[view];
  const done = await in_pieces([...text_element().querySelectorAll(units)], (unit) => {
    if (finds.length >= kMostFinds) return;
    for (const find of search(unit, words)) {
      if (finds.length < kMostFinds && wanted(find.element.closest("tr, .e"))) finds.push(find);
    }
  }, () => mine === run);
  if (!done) return null;
  paint(finds, -1);
  return finds;
}

export const is_cut_short = (finds) => finds.length >= kMostFinds;

export function paint(finds, now) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.set("found", new Highlight(...finds.map((find) => find.range)));
  CSS.highlights.set("found-now", now >= 0 ? new Highlight(finds[now].range) : new Highlight());
}

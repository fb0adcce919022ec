// Search in both texts: the new words and the deleted ones. Finds are painted
// without a change to the document.
import { in_pieces } from "./dom.mjs";
import { text_element } from "./places.mjs";

const kMostFinds = 2000;

// One character for one: places in the folded text are places in the text.
export function fold(text) {
  let lower = text.toLowerCase();
  if (lower.length !== text.length) {
    lower = [...text].map((c) => (c.toLowerCase().length === c.length ? c.toLowerCase() : c)).join("");
  }
  return lower.replace(/[‘’‚‛′]/g, "'").replace(/[“”„‟″«»]/g, '"').replace(/[‐‑‒–—―−]/g, "-").replace(/[\u00a0\u202f\u2009]/g, " ");
}

// The text nodes of an element on one side of the redline, and their text as one.
function side_of(element, skip) {
  const nodes = [];
  let text = "";
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node.nodeType === Node.ELEMENT_NODE && (node.localName === skip || node.classList.contains("call"))
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
  const inside = (node) => node.parentElement.closest("del") !== null;
  return inside(range.startContainer) || inside(range.endContainer) || range.cloneContents().querySelector?.("del") !== null;
};

function finds_in(element, words, add) {
  // Most elements hold nothing of it, on either side.
  if (element.firstElementChild === null && !fold(element.textContent).includes(words)) return;
  const deleted = element.querySelector("del") !== null || element.closest("del") !== null;
  const sides = deleted ? ["del", "ins"] : ["del"];
  for (const skip of sides) {
    const side = side_of(element, skip);
    for (let at = side.text.indexOf(words); at >= 0; at = side.text.indexOf(words, at + words.length)) {
      const range = range_of(side, at, at + words.length);
      if (skip === "ins" && !touches_deleted(range)) continue;
      add({ element, range });
    }
  }
}

let run = 0;

// All finds in order, as far as kMostFinds; null if another search began meanwhile.
export async function find_all(query, told) {
  const mine = ++run;
  const finds = [];
  const words = fold(query.normalize("NFC")).trim();
  paint(finds, -1);
  if (words === "") return finds;
  told();
  const done = await in_pieces(text_element().querySelectorAll(".x"), (element) => {
    if (finds.length >= kMostFinds || element.closest(".o, .old-words")) return;
    const from = finds.length;
    finds_in(element, words, (find) => finds.push(find));
    // The new side first, then the old: in the order of the element.
    const late = finds.splice(from);
    late.sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
    finds.push(...late.slice(0, kMostFinds - from));
  }, () => mine === run);
  if (!done) return null;
  paint(finds, -1);
  return finds;
}

export function paint(finds, now) {
  if (!globalThis.CSS?.highlights) return;
  CSS.highlights.set("found", new Highlight(...finds.map((find) => find.range)));
  CSS.highlights.set("found-now", now >= 0 ? new Highlight(finds[now].range) : new Highlight());
}

// What was asked for and is not in the text is folded in the margin: filters by
// delegation or outcome open it, and leave only what answers them.
import { data } from "./data.mjs";
import { kGroups } from "./facets.mjs";
import { elements_of } from "./places.mjs";
import { in_pieces } from "./dom.mjs";

let opened = [];
let opening = 0;

function asked_for(amendment, state) {
  const [, who, outcome] = data.amendments[amendment];
  return (state.who === "" || who.includes(Number(state.who))) &&
    (state.out.length === 0 || state.out.includes(kGroups[outcome]));
}

function open_entry(entry, state) {
  for (const element of elements_of(entry.e)) {
    for (const fold of element.querySelectorAll(".missed")) {
      const lines = [...fold.querySelectorAll("[data-a]")];
      for (const line of lines) line.hidden = !asked_for(Number(line.dataset.a), state);
      fold.open = lines.some((line) => !line.hidden);
      opened.push(fold);
    }
  }
}

// `entries` are those that the page shows; null for all of them.
export function show_asked(entries, state) {
  const mine = ++opening;
  for (const fold of opened) {
    fold.open = false;
    for (const line of fold.querySelectorAll("[data-a]")) line.hidden = false;
  }
  opened = [];
  if (entries === null || (state.who === "" && state.out.length === 0)) return;
  const at_once = 300;
  entries.slice(0, at_once).forEach((entry) => open_entry(entry, state));
  in_pieces(entries.slice(at_once), (entry) => open_entry(entry, state), () => mine === opening);
}

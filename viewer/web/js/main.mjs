// The page's one state: read from the address, changed by people, shown, and written
// back to the address.
import { make, by_id } from "./dom.mjs";
import { data, say, number } from "./data.mjs";
import { empty_state, parse_state, print_state, is_filtered, without_filters, kViews } from "./state.mjs";
import { read_entries, select } from "./facets.mjs";
import { go_to, text_element } from "./places.mjs";
import { keeping_place, set_view, view_shown } from "./views.mjs";
import { find_all, is_cut_short, paint } from "./search.mjs";
import { show_chosen } from "./chosen.mjs";
import { build_filters, show_choices, show_only, steps, open_panel, panel_is_open } from "./filters.mjs";
import { walk, headings_of } from "./walk.mjs";
import { show_asked } from "./asked.mjs";
import { dim_map, follow } from "./map.mjs";

const kLong = 3000;  // entries

const entries = read_entries(data);
let state = empty_state();
let hits = null;  // what answers the filters; null without any
let finds = [];
let find_now = -1;

// ---- the address

function write_address() {
  try {
    history.replaceState(null, "", print_state(state));
  } catch {
    // A viewer that shows the page without an address of its own.
  }
}

function visit(id) {
  const element = id === "" ? null : by_id(id);
  if (!element) return;
  if (hits !== null && !element.checkVisibility?.()) change_state(without_filters(state));
  go_to(element);
}

// ---- showing a state

function apply_filters() {
  hits = is_filtered(state) ? select(entries, state) : null;
  keeping_place(() => {
    show_only(hits);
    show_asked(hits, state);
    show_chosen(state, hits === null ? null : hits.length, change_state);
  });
  dim_map(hits);
  // In a long text the page answers first and counts then.
  if (entries.length < kLong) show_choices(entries, state);
  else setTimeout(() => show_choices(entries, state), 0);
  const words = hits === null
    ? say("js.all-changes", { all: number(entries.length) })
    : say("js.shown", { n: number(hits.length), all: number(entries.length) });
  by_id("b-filters").title = words;
}

function apply_all() {
  keeping_place(() => {
    by_id("s-whole").checked = state.all;
    for (const fold of text_element().querySelectorAll(".fold")) if (fold.open !== state.all) fold.open = state.all;
  });
}

// Does what differs between two states, and nothing else.
function change_state(next) {
  const before = state;
  state = next;
  if (before.view !== next.view || view_shown() !== next.view) keeping_place(() => set_view(next.view));
  if (before.all !== next.all) apply_all();
  if (JSON.stringify(without_filters(before)) !== JSON.stringify(before) || is_filtered(next)) apply_filters();
  if (next.q !== "" || before.q !== "") {
    // What is found depends on what is shown.
    if (print_state({ ...before, place: "" }) !== print_state({ ...next, place: "" })) run_search();
  }
  write_address();
  follow();
}

// ---- search

function tell_finds() {
  const out = by_id("found");
  const all = number(finds.length) + (is_cut_short(finds) ? "+" : "");
  if (state.q === "") out.textContent = "";
  else if (finds.length === 0) out.textContent = say("js.not-found");
  else if (find_now < 0) out.textContent = say("js.found", { n: all });
  else out.textContent = say("js.found-of", { i: number(find_now + 1), n: all });
}

let typing = 0;  // until what was typed is looked for
let searching = Promise.resolve();
function run_search() {
  searching = search_all();
}

function search_typed() {
  clearTimeout(typing);
  typing = 0;
  change_state({ ...state, q: by_id("search").value.slice(0, 200) });
}

async function search_all() {
  by_id("search").value = state.q;
  find_now = -1;
  finds = [];
  const left = hits === null || state.all ? null : new Set(hits.map((entry) => entry.e));
  const wanted = (unit) => left === null || left.has(Number(unit.dataset.e)) || unit.matches(".near");
  const found = await find_all(state.q, state.view, wanted, () => { by_id("found").textContent = say("js.searching"); });
  if (found === null) return;
  finds = found;
  tell_finds();
}

// The next find that this view and these filters show.
function next_find(by, focus = true) {
  for (let tries = 0, at = find_now; tries < finds.length; ++tries) {
    at = (at + by + finds.length) % finds.length;
    if (find_now < 0 && tries === 0) at = first_find_from_window(by);
    const element = finds[at].element.closest(".e, tr.row") ?? finds[at].element;
    for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    if (!element.checkVisibility?.() || finds[at].range.getClientRects().length === 0) continue;
    find_now = at;
    make_room();
    go_to(element, focus, finds[at].range);
    paint(finds, find_now);
    tell_finds();
    return;
  }
}

function first_find_from_window(by) {
  const at = finds.findIndex((find) => find.range.getBoundingClientRect().bottom > 0);
  return by > 0 ? Math.max(at, 0) : (at <= 0 ? finds.length : at) - 1;
}

// ---- stepping

const kNarrow = 800;  // px; there the filters cover what somebody goes to

function make_room() {
  if (innerWidth <= kNarrow && panel_is_open()) open_panel(false);
}

function step_change(by) {
  make_room();
  const element = walk(steps(hits, state.view), by);
  if (!element) return;
  state = { ...state, place: element.id };
  write_address();
}

function step_section(by) {
  make_room();
  const element = walk(headings_of(hits ?? entries), by);
  if (!element) return;
  state = { ...state, place: element.id };
  write_address();
}

// ---- help and keys

let single_keys = true;
try {
  single_keys = localStorage.getItem("adref-keys") !== "off";
} catch {
  // Nothing is remembered.
}

let help = null;
function show_help() {
  if (!help) {
    const line = (keys, words) => [make("dt", null, ...keys.flatMap((key) => [make("kbd", null, key), " "])), make("dd", null, say(words))];
    const box = make("input", { type: "checkbox", checked: single_keys, on: { change: () => {
      single_keys = box.checked;
      try {
        localStorage.setItem("adref-keys", single_keys ? "on" : "off");
      } catch {
        // Until the page is left.
      }
    } } });
    help = make("dialog", { id: "help", "aria-labelledby": "help-h" },
      make("h2", { id: "help-h" }, say("js.keys")),
      make("dl", null, ...line(["j", "k"], "js.keys.change"), ...line(["n", "p"], "js.keys.section"), ...line(["/"], "js.keys.search"),
        ...line(["f"], "js.keys.filters"), ...line(["1", "2", "3", "4"], "js.keys.views"), ...line(["Esc"], "js.keys.escape"), ...line(["?"], "js.keys.help")),
      make("label", null, box, say("js.keys.on")),
      make("button", { type: "button", on: { click: () => help.close() } }, say("js.close")));
    document.body.append(help);
  }
  help.showModal();
}

function toggle_filters(open) {
  build_filters((value, name) => change_state({ ...state, [name]: value }));
  show_choices(entries, state);
  open_panel(open);
  if (open) by_id("filters").querySelector("select, input")?.focus();
  else by_id("b-filters").focus();
}

const kKeys = {
  "j": () => step_change(1),
  "k": () => step_change(-1),
  "n": () => (finds.length > 0 ? next_find(1) : step_section(1)),
  "p": () => (finds.length > 0 ? next_find(-1) : step_section(-1)),
  "/": () => { by_id("search").focus(); by_id("search").select(); },
  "f": () => toggle_filters(!panel_is_open()),
  "?": show_help,
  "1": () => change_state({ ...state, view: kViews[0] }),
  "2": () => change_state({ ...state, view: kViews[1] }),
  "3": () => change_state({ ...state, view: kViews[2] }),
  "4": () => change_state({ ...state, view: kViews[3] }),
};

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const field = event.target.closest?.("input:not([type=checkbox], [type=radio]), select, textarea");
  if (event.key === "Escape" && !help?.open) {
    if (event.target.id === "search") {
      change_state({ ...state, q: "" });
      event.target.blur();
    } else if (panel_is_open()) {
      toggle_filters(false);
    } else if (by_id("s-outline").checked) {
      by_id("s-outline").checked = false;
      by_id("s-outline").focus();
    }
    return;
  }
  if (event.target.id === "search" && event.key === "Enter") {
    event.preventDefault();
    if (typing !== 0) search_typed();
    searching.then(() => next_find(event.shiftKey ? -1 : 1, false));
    return;
  }
  if (field || help?.open || !single_keys || !Object.hasOwn(kKeys, event.key)) return;
  event.preventDefault();
  kKeys[event.key]();
});

// ---- mice

addEventListener("click", (event) => {
  const link = event.target.closest?.("[data-filter]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  const wanted = parse_state("#?" + link.dataset.filter);
  change_state({ ...wanted, view: state.view, all: false, q: state.q, place: "" });
  const first = steps(hits, state.view)[0];
  if (first) go_to(first);
});

// The sections as a sheet over the text: it closes when somebody chooses, or turns
// elsewhere.
const sheet = document.querySelector(".outline");
by_id("s-outline").addEventListener("change", (event) => {
  if (!event.target.checked || !sheet) return;
  const link = sheet.querySelector("[aria-current]") ?? sheet.querySelector("a");
  const list = sheet.firstElementChild;
  list.scrollTop += link.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
  link.focus({ preventScroll: true });
});
addEventListener("click", (event) => {
  const box = by_id("s-outline");
  if (!box.checked || event.target === box || event.target.closest?.("[for=s-outline]")) return;
  if (!sheet?.contains(event.target) || event.target.closest("a")) box.checked = false;
});

// The words of an amendment, shown from the margin.
for (const [type, lit] of [["pointerover", true], ["pointerout", false]]) {
  addEventListener(type, (event) => {
    const line = event.target.closest?.(".who li[data-by]");
    if (!line) return;
    for (const words of line.closest(".e, tr").querySelectorAll(".by")) {
      if (words.dataset.by.split(" ").includes(line.dataset.by)) words.classList.toggle("lit", lit);
    }
  });
}

// ---- beginning

document.documentElement.classList.add("scripted");
by_id("b-clear").addEventListener("click", () => change_state(without_filters(state)));
for (const view of kViews) by_id("v-" + view).addEventListener("change", () => change_state({ ...state, view }));
by_id("s-whole").addEventListener("change", (event) => change_state({ ...state, all: event.target.checked }));
by_id("search").addEventListener("input", () => {
  clearTimeout(typing);
  typing = setTimeout(search_typed, 120);
});
by_id("b-filters").addEventListener("click", () => toggle_filters(!panel_is_open()));
by_id("b-previous").addEventListener("click", () => step_change(-1));
by_id("b-next").addEventListener("click", () => step_change(1));
by_id("b-help").addEventListener("click", show_help);
// The height of the bar, for what stands below it. No attribute of style: a rule.
const bar_rule = new CSSStyleSheet();
document.adoptedStyleSheets = [bar_rule];
new ResizeObserver(([bar]) => bar_rule.replaceSync(`:root { --bar: ${Number(bar.target.offsetHeight)}px; }`)).observe(document.querySelector(".bar-of-tools"));
addEventListener("scroll", follow, { passive: true });
addEventListener("resize", follow, { passive: true });
addEventListener("hashchange", () => {
  const wanted = parse_state(location.hash);
  if (location.hash.includes("?")) {
    change_state(wanted);
  } else {
    state = { ...state, place: wanted.place };
    write_address();
  }
  visit(wanted.place);
});

apply_filters();
const wanted = parse_state(location.hash);
change_state({ ...wanted });
if (wanted.place !== "") visit(wanted.place);
follow();

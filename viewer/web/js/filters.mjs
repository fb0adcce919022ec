// The filters: a panel of choices with counts, and what they leave of the page.
import { make, by_id, in_pieces } from "./dom.mjs";
import { data, say, number } from "./data.mjs";
import { kKinds, kSignificances, kDirections, kOutcomes, count } from "./facets.mjs";
import { all_elements, elements_of, hosts_of, text_element } from "./places.mjs";

export const kOutcomeWords = { taken: "outcome.taken", part: "outcome.partly", overtaken: "js.filter.overtaken", missed: "js.filter.missed-all", other: "outcome.withdrawn", position: "outcome.position" };

const panel = by_id("filters");
const groups = {};
const controls = { section: null, who: null, kind: [], sig: [], dir: [], out: [] };
let built = false;

function option_list(name, values, words, change) {
  const options = values.map((value) => {
    const box = make("input", { type: "checkbox", name, value, on: { change: () => change(chosen(name), name) } });
    const shown = make("span", { class: "k" });
    const label = make("label", { class: "option" }, box, make("span", null, words(value)), shown);
    return { value, box, shown, label };
  });
  controls[name] = options;
  const group = make("fieldset", null, make("legend", null, say("js.filter." + name)), ...options.map((each) => each.label));
  groups[name] = group;
  return group;
}

const chosen = (name) => controls[name].filter((each) => each.box.checked).map((each) => each.value);

function select_list(name, options, any, change) {
  const select = make("select", { id: "f-" + name, on: { change: (event) => change(event.target.value, name) } },
    make("option", { value: "" }, any));
  const list = options.map(([value, words]) => {
    const element = make("option", { value, ...(name === "section" ? text_language() : {}) }, words);
    select.append(element);
    return { value, words, element };
  });
  controls[name] = { select, list };
  return make("fieldset", null, make("legend", null, make("label", { for: "f-" + name }, say("js.filter." + name))), select);
}

// The attributes of words of the text.
export function text_language() {
  const { dir, lang } = text_element();
  return lang === "" ? { dir } : { dir, lang };
}

function depth_of(section) {
  let depth = 0;
  for (let at = data.sections[section][2]; at >= 0; at = data.sections[at][2]) ++depth;
  return depth;
}

// `change(value, name)` is called with what somebody chose.
export function build_filters(change) {
  if (built) return;
  built = true;
  const sections = data.sections.map(([, title], i) => [String(i), "\u2007".repeat(2 * depth_of(i)) + title]);
  const facets = make("div", { class: "facets" });
  const places = make("div", null, select_list("section", sections, say("js.filter.any-section"), change));
  if (data.who.length > 0) {
    places.append(select_list("who", data.who.map((who, i) => [String(i), who]), say("js.filter.any-who"), change));
  }
  facets.append(places,
    option_list("kind", kKinds, (value) => say("kind." + value), change),
    option_list("sig", [...kSignificances].reverse().filter((each) => each !== "none"), (value) => say("sig." + value), change),
    option_list("dir", kDirections, (value) => say("dir." + value), change));
  if (data.amendments.length > 0) {
    facets.append(option_list("out", kOutcomes, (value) => say(kOutcomeWords[value]), change));
  }
  panel.append(facets);
}

// Puts the choices and counts of a state into the panel.
export function show_choices(entries, state) {
  if (!built) return;
  const counts = count(entries, state);
  for (const name of ["kind", "sig", "dir", "out"]) {
    for (const each of controls[name]) {
      const n = counts[name][each.value] ?? 0;
      each.box.checked = state[name].includes(each.value);
      each.shown.textContent = number(n);
      each.label.classList.toggle("empty", n === 0);
      each.label.hidden = n === 0 && !each.box.checked && entries.every((entry) => !has_value(entry, name, each.value));
    }
    if (groups[name]) groups[name].hidden = controls[name].every((each) => each.label.hidden);
  }
  for (const name of ["section", "who"]) {
    if (!controls[name]) continue;
    controls[name].select.value = state[name];
    for (const each of controls[name].list) {
      const n = counts[name][each.value] ?? 0;
      each.element.textContent = `${each.words} (${number(n)})`;
      each.element.hidden = n === 0 && state[name] !== each.value;
    }
  }
}

const has_value = (entry, name, value) =>
  name === "out" ? entry.asked.some((each) => each.out === value) : entry[name].includes(value);

export const panel_is_open = () => !panel.hidden;

export function open_panel(open) {
  panel.hidden = !open;
  by_id("b-filters").setAttribute("aria-expanded", String(open));
}

// Marks what a filtered page shows: the entries, and the headings above them. In a
// long text those further down follow in pieces.
const kAtOnce = 600;
let marked = [];
let marking = 0;

function mark(element, as = "near") {
  if (!element || element.classList.contains(as)) return;
  element.classList.add(as);
  marked.push(element);
}

function mark_entry(entry) {
  for (const element of [...elements_of(entry.e), ...hosts_of(entry.e)]) {
    mark(element, "shown");
    mark(element.closest("tr"));
    mark(element.closest(".rows"));
    mark(element.closest(".piece"));
  }
}

export function show_only(entries) {
  const mine = ++marking;
  for (const element of marked) element.classList.remove("shown", "near");
  marked = [];
  document.body.classList.toggle("filtered", entries !== null);
  by_id("no-hits")?.remove();
  if (entries === null) return;
  const sections = new Set();
  for (const entry of entries) for (const section of entry.sections) sections.add(section);
  for (const section of sections) {
    const heading = by_id(data.sections[section][0]);
    if (!heading || heading === text_element()) continue;
    mark(heading);
    mark(heading.closest(".piece"));
  }
  entries.slice(0, kAtOnce).forEach(mark_entry);
  in_pieces(entries.slice(kAtOnce), mark_entry, () => mine === marking);
  if (entries.length === 0) {
    text_element().prepend(make("p", { id: "no-hits", class: "no-hits", lang: document.documentElement.lang, dir: "ltr" }, say("js.none")));
  }
}

// The elements to step through.
export function steps(entries, view) {
  if (entries === null) return all_elements(view);
  const wanted = new Set(entries.map((entry) => entry.e));
  return all_elements(view).filter((element) => wanted.has(Number(element.dataset.e)));
}

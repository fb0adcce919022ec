// The filters that hold, by their names: what each takes off is itself.
import { make, by_id } from "./dom.mjs";
import { data, say, number } from "./data.mjs";
import { kChoices } from "./state.mjs";
import { kOutcomeWords, text_language } from "./filters.mjs";

const choice_words = (name, value) => say(name === "out" ? kOutcomeWords[value] : `${name}.${value}`);

function chip(words, attributes, without, change) {
  const button = make("button", { type: "button", class: "chip", title: words, "aria-label": say("js.remove", { name: words }), on: { click: () => {
    change(without);
    (by_id("chips").querySelector("button") ?? by_id("b-filters")).focus();
  } } }, make("span", attributes, words), make("span", { class: "off", "aria-hidden": "true" }, "×"));
  return button;
}

// `count` paragraphs answer; `change` is called with a state without one of them.
export function show_chosen(state, count, change) {
  const chips = [];
  const section = data.sections[Number(state.section)];
  if (state.section !== "" && section) chips.push(chip(section[1], text_language(), { ...state, section: "" }, change));
  const who = data.who[Number(state.who)];
  if (state.who !== "" && who !== undefined) chips.push(chip(who, { dir: "auto" }, { ...state, who: "" }, change));
  for (const name of kChoices) {
    for (const value of state[name]) {
      chips.push(chip(choice_words(name, value), null, { ...state, [name]: state[name].filter((each) => each !== value) }, change));
    }
  }
  by_id("chips").replaceChildren(...chips);
  by_id("b-clear").hidden = chips.length === 1;
  by_id("hits").textContent = count === null ? "" : say(count === 1 ? "js.paragraphs.one" : "js.paragraphs", { n: number(count) });
}

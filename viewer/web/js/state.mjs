// What the page shows, as it stands in the address: "#p:ab12?view=side&dir=weaker".
// A fragment without "?" is a place and nothing more.

export const kViews = ["redline", "side", "new", "old"];
export const kChoices = ["kind", "sig", "dir", "out"];  // several of each may be chosen

export function empty_state() {
  return { place: "", view: "redline", all: false, q: "", section: "", who: "", kind: [], sig: [], dir: [], out: [] };
}

// Anything may come: what is not understood is left out.
export function parse_state(fragment) {
  const state = empty_state();
  const text = fragment.startsWith("#") ? fragment.slice(1) : fragment;
  const at = text.indexOf("?");
  state.place = at < 0 ? text : text.slice(0, at);
  if (at < 0) return state;
  const given = new URLSearchParams(text.slice(at + 1));
  if (kViews.includes(given.get("view"))) state.view = given.get("view");
  state.all = given.get("all") === "1";
  state.q = (given.get("q") ?? "").slice(0, 200);
  for (const name of ["section", "who"]) {
    if (/^\d{1,6}$/.test(given.get(name) ?? "")) state[name] = given.get(name);
  }
  for (const name of kChoices) {
    const chosen = (given.get(name) ?? "").split(" ").filter((each) => /^[a-z-]{1,20}$/.test(each));
    state[name] = [...new Set(chosen)];
  }
  return state;
}

export function print_state(state) {
  const given = new URLSearchParams();
  if (state.view !== "redline") given.set("view", state.view);
  if (state.all) given.set("all", "1");
  for (const name of ["section", "who"]) if (state[name] !== "") given.set(name, state[name]);
  for (const name of kChoices) if (state[name].length > 0) given.set(name, state[name].join(" "));
  if (state.q !== "") given.set("q", state.q);
  const said = given.toString();
  return "#" + state.place + (said === "" ? "" : "?" + said);
}

export function is_filtered(state) {
  return state.section !== "" || state.who !== "" || kChoices.some((name) => state[name].length > 0);
}

export function without_filters(state) {
  const none = empty_state();
  return { ...none, place: state.place, view: state.view, all: state.all, q: state.q };
}

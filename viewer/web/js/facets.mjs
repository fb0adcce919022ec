// Which entries answer the filters, and how many would answer with one more.

export const kKinds = ["edited", "new", "gone", "moved", "split", "merged"];
export const kSignificances = ["none", "formatting", "editorial", "status", "consequential", "linguistic", "substantive"];
export const kDirections = ["weaker", "stronger", "different", "bracket"];
export const kOutcomes = ["taken", "part", "overtaken", "missed", "other", "position"];

// What outcomes are called in filters.
export const kGroups = {
  "taken": "taken", "adapted": "taken", "moved": "taken", "partly": "part",
  "not-taken": "missed", "superseded": "overtaken", "moot": "overtaken",
  "withdrawn": "other", "unplaced": "other", "position": "position",
};

const bits = (value, names) => names.filter((name, i) => (value & (1 << i)) !== 0);

// The entries of html_data.h as objects.
export function read_entries(data) {
  const above = data.sections.map((section, i) => {
    const all = [];
    for (let at = i; at >= 0; at = data.sections[at][2]) all.push(String(at));
    return all;
  });
  const amendments = data.amendments.map(([, who, outcome]) => ({ who: who.map(String), out: kGroups[outcome] }));
  return data.entries.map(([e, kinds, significance, directions, section, asked]) => ({
    e,
    kind: bits(kinds, kKinds),
    sig: kinds === 0 && significance === 0 ? [] : [kSignificances[significance]],
    dir: bits(directions, kDirections),
    sections: above[section] ?? [],
    asked: asked.map((i) => amendments[i]),
  }));
}

const any_of = (chosen, has) => chosen.length === 0 || chosen.some((each) => has.includes(each));

// Who and what became of it must be true of one amendment.
function asks(entry, who, out) {
  if (who === "" && out.length === 0) return true;
  return entry.asked.some((each) => (who === "" || each.who.includes(who)) && (out.length === 0 || out.includes(each.out)));
}

function answers(entry, state, but) {
  return (but === "section" || state.section === "" || entry.sections.includes(state.section)) &&
    (but === "kind" || any_of(state.kind, entry.kind)) &&
    (but === "sig" || any_of(state.sig, entry.sig)) &&
    (but === "dir" || any_of(state.dir, entry.dir)) &&
    asks(entry, but === "who" ? "" : state.who, but === "out" ? [] : state.out);
}

export function select(entries, state) {
  return entries.filter((entry) => answers(entry, state, ""));
}

// For each value of each facet: how many entries answer all the others and it.
export function count(entries, state) {
  const counts = { section: {}, who: {}, kind: {}, sig: {}, dir: {}, out: {} };
  const add = (facet, value) => { counts[facet][value] = (counts[facet][value] ?? 0) + 1; };
  for (const entry of entries) {
    for (const facet of ["kind", "sig", "dir"]) {
      if (answers(entry, state, facet)) for (const value of entry[facet]) add(facet, value);
    }
    if (answers(entry, state, "section")) for (const value of entry.sections) add("section", value);
    if (entry.asked.length === 0) continue;
    if (answers(entry, state, "who")) {
      const who = new Set();
      for (const each of entry.asked) if (asks({ asked: [each] }, "", state.out)) each.who.forEach((one) => who.add(one));
      for (const value of who) add("who", value);
    }
    if (answers(entry, state, "out")) {
      const out = new Set();
      for (const each of entry.asked) if (asks({ asked: [each] }, state.who, [])) out.add(each.out);
      for (const value of out) add("out", value);
    }
  }
  return counts;
}

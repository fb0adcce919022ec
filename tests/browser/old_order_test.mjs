// Law: the old view is the old draft in its order, and the new one the new draft; on
// the sample, the tricky pairs, and generated pairs with everything that moves a
// paragraph at once.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { compact, open, page_of, read_view, root, stop, words_of } from "./harness.mjs";

after(stop);

for (const name of ["zero-rev1", "zero-rev2", ...readdirSync(join(root, "samples/tricky"))]) {
  const tricky = ["old.md", "new.md"].map((file) => join(root, "samples/tricky", name, file));
  if (!name.startsWith("zero") && !tricky.every(existsSync)) continue;
  test(`law: the views of ${name} are the two drafts, paragraph by paragraph, in their order`, async () => {
    const files = name.startsWith("zero") ? name.split("-").map((file) => compact(file + ".md")) : tricky;
    const { page, complaints, close } = await open(page_of("law-" + name, ...files));
    for (const [i, view] of ["old", "new", "old"].entries()) {
      await page.click(`label[for=v-${view}]`);
      assert.deepEqual(await read_view(page, view), words_of(files[i % 2]), view);
    }
    await page.click("label[for=v-side]");
    const twice = await page.evaluate(() => [...document.querySelectorAll("[id]")].map((each) => each.id).filter((id, i, all) => all.indexOf(id) !== i));
    assert.deepEqual(twice, []);
    assert.deepEqual(complaints, []);
    await close();
  });
}

// mulberry32
function dice(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return (sides) => Math.floor(next() * sides);
}

const kSyllables = ["ba", "de", "fi", "go", "lu", "mer", "nos", "pat", "ris", "ton"];

function maker(roll) {
  const word = () => Array.from({ length: 2 + roll(3) }, () => kSyllables[roll(kSyllables.length)]).join("");
  const sentence = () => Array.from({ length: 12 + roll(12) }, word).join(" ") + ".";
  const row = () => ({ row: Array.from({ length: 3 }, () => `${word()} ${word()} ${word()}`) });
  return { word, sentence, row, paragraph: () => ({ text: Array.from({ length: 3 + roll(3) }, sentence) }) };
}

function old_draft(roll, make) {
  const items = [];
  for (let i = 0; i < 40; ++i) {
    const kind = roll(10);
    if (kind === 0) items.push({ heading: `${make.word()} ${make.word()} ${make.word()}` });
    else if (kind === 1) items.push(...Array.from({ length: 2 + roll(5) }, make.row));
    else items.push(make.paragraph());
  }
  return items;
}

function new_draft(items, roll, make) {
  const next = structuredClone(items);
  const any = (what) => next.map((item, i) => (item[what] ? i : -1)).filter((i) => i >= 0);
  const pick = (list) => list[roll(list.length)];
  for (let edits = 0; edits < 14; ++edits) {
    const at = pick(any("text"));
    const kind = roll(9);
    if (kind === 0) next.splice(at, 1);
    else if (kind === 1) next.splice(at, 0, make.paragraph());
    else if (kind === 2) next.splice(roll(next.length), 0, ...next.splice(at, 1 + roll(3)));
    else if (kind === 3 || kind === 4) {  // 4: a split with its end far away
      const text = next[at].text.splice(1 + (next[at].text.length >> 1));
      if (text.length > 0) next.splice(kind === 3 ? at + 1 : roll(next.length), 0, { text });
    } else if (kind === 5) {  // merged from anywhere
      const other = pick(any("text"));
      if (other === at) continue;
      next[at].text.push(...next[other].text);
      next.splice(other, 1);
    } else if (kind === 6) next[at].text[0] = next[at].text[0].replace(" ", ` ${make.word()} `);
    else {
      const rows = any("row");
      if (rows.length === 0) continue;
      const row = pick(rows);
      const what = roll(5);
      if (what === 0) next.splice(row, 1);
      else if (what === 1) next.splice(row, 0, make.row());
      else if (what === 2) next.splice(pick(rows), 0, ...next.splice(row, 1));
      else if (what === 3) next[row].row.push(make.word());
      else next[row].row[roll(next[row].row.length)] += ` ${make.word()}`;
    }
  }
  return next;
}

function markdown(items) {
  let out = "";
  for (const [i, item] of items.entries()) {
    if (item.heading) out += `\n## ${item.heading}\n\n`;
    if (item.text) out += `\n${item.text.join(" ")}\n\n`;
    if (item.row) {
      if (!items[i - 1]?.row) out += `\n| ${item.row.join(" | ")} |\n|${" --- |".repeat(item.row.length)}\n`;
      else out += `| ${item.row.join(" | ")} |\n`;
    }
  }
  return out;
}

const kSeeds = Number(process.env.SEEDS ?? 12);
for (let seed = 1; seed <= kSeeds; ++seed) {
  test(`law: the views of generated pair ${seed} are its drafts in their order`, async () => {
    const roll = dice(seed);
    const make = maker(roll);
    const before = old_draft(roll, make);
    const folder = join(root, "build/browser");
    mkdirSync(folder, { recursive: true });
    const files = [before, new_draft(before, roll, make)].map((items, i) => {
      const file = join(folder, `generated-${seed}-${["old", "new"][i]}.md`);
      writeFileSync(file, markdown(items));
      return file;
    });
    const { page, complaints, close } = await open(page_of("generated-" + seed, ...files));
    for (const [i, view] of ["old", "new"].entries()) {
      await page.click(`label[for=v-${view}]`);
      assert.deepEqual(await read_view(page, view), words_of(files[i]), view);
    }
    assert.deepEqual(complaints, []);
    await close();
  });
}

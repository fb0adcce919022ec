// Texts of others stay text: in every field that reaches the page, one that would
// tell if anything of it were obeyed.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { open, page_of, root, stop } from "./harness.mjs";

after(stop);

const folder = join(root, "build/browser/hostile");
mkdirSync(folder, { recursive: true });

const kEvil = [
  `<script>globalThis.told='script'</script>`,
  `"><img src=x onerror="globalThis.told='image'">`,
  `'><svg onload=globalThis.told='svg'>`,
  `</script><script>globalThis.told='data'</script>`,
  `]]></script><!--<script>`,
  `</style><style>*{display:none}</style>`,
  `<base href="https://example.org/"><meta http-equiv="refresh" content="0;url=https://example.org">`,
  `{{body}}{{script}}`,
  `javascript:globalThis.told='address'`,
  `\u202Etxt.exe\u202C \u2066x\u2069 \u0007\u001b[31m \u2028 \ufeff \u0000`,
  `__proto__ constructor toString`,
];
const evil = (i) => kEvil[i % kEvil.length];
const all = kEvil.join(" ");

function document_of(which) {
  const paragraphs = [
    { kind: "title", level: 0, label: "", text: "Title " + all },
    { kind: "heading", level: 0, label: "", text: "Heading " + all },
  ];
  kEvil.forEach((text, i) => {
    const words = `Boats shall be painted ${text} in spring, as agreed`;
    paragraphs.push({ kind: "operative", level: 0, label: `${i + 1}. ${text}`, id: `x${i}"><b>${text}`, text: which === "old" ? words : words.replace("shall", "should") + ` ${evil(i + 1)}` });
  });
  paragraphs.push({ kind: "table-row", level: 0, label: "", text: `${kEvil[0]}\t${kEvil[1]} ${which}` });
  paragraphs.push({ kind: "footnote", level: 0, label: kEvil[1], text: `Note ${all} ${which}` });
  const moved = { kind: "operative", level: 0, label: "99.", text: `A paragraph of quite some words that goes elsewhere, ${all}` };
  if (which === "old") paragraphs.splice(2, 0, moved);
  else paragraphs.push(moved);
  return { schema: "adref.document/1", title: "Title " + all, language: "en", paragraphs };
}

// Control characters are refused by the reader of amendments itself.
const printable = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
const amendments = {
  schema: "adref.amendments/1",
  base: "zero",
  amendments: kEvil.map(printable).map((text, i) => ({
    id: `a${i} ${text}`, proponents: [`Nation ${i} ${text}`], supporters: [text], target: `#${i + 3}`,
    action: "replace", find: i % 2 ? "shall be" : "in spring", text: i % 2 ? "should be" : `in ${text}`, rationale: text,
  })),
};

// File names may hold anything but a slash and a zero byte.
const name = (side) => join(folder, `${side} <img src=x onerror=globalThis.told=1>"'{{script}}.adref.json`);
writeFileSync(name("old"), JSON.stringify(document_of("old")));
writeFileSync(name("new"), JSON.stringify(document_of("new")));
writeFileSync(join(folder, "amendments.json"), JSON.stringify(amendments));
const hostile = () => page_of("hostile-page", name("old"), name("new"), "--amendments", join(folder, "amendments.json"));

async function nothing_was_obeyed(page, complaints) {
  assert.equal(await page.evaluate(() => globalThis.told), undefined);
  assert.equal(await page.evaluate(() => document.querySelectorAll("script").length), 2);
  assert.equal(await page.evaluate(() => document.querySelectorAll("style").length), 2);
  assert.equal(await page.evaluate(() => document.querySelectorAll("img, base, iframe, object, embed, link, svg[onload], main b:not(.who b, .missed > summary b)").length), 0);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll("*")].some((each) => [...each.attributes].some((one) => one.name.startsWith("on") || one.name === "style" && !each.closest(".map, main, .outline")))), false);
  assert.deepEqual(complaints, []);
}

test("hostile text in every field stays text, with scripts and without", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, complaints, requests, close } = await open(hostile(), { javaScriptEnabled });
    if (javaScriptEnabled) await nothing_was_obeyed(page, complaints);
    assert.equal(requests.length, 1);
    const text = await page.locator("main").innerText();
    assert.ok(text.includes("<script>globalThis.told='script'</script>"));
    assert.ok(text.includes("\\u{202E}"));
    assert.ok(!/[\u0000-\u0008\u001b\u202A-\u202E\u2066-\u2069]/.test(await page.content()));
    await close();
  }
});

test("hostile text is not obeyed by any view, filter or search", async () => {
  const { page, complaints, close } = await open(hostile());
  for (const view of ["side", "old", "new", "redline"]) await page.click(`label[for=v-${view}]`);
  await page.keyboard.press("f");
  await page.locator("#filters input:visible").first().check();
  const who = await page.locator("#f-who option").evaluateAll((options) => options.map((each) => [each.value, each.textContent]));
  assert.ok(who.some(([, words]) => words.includes("<script>globalThis.told='script'</script>")));
  await page.selectOption("#f-who", who.at(-1)[0]);
  await page.click("#b-clear");
  await page.fill("#search", "<script>globalthis.told");
  await page.waitForFunction(() => /found/.test(document.getElementById("found").textContent));
  for (const key of ["Enter", "Escape", "j", "n", "?"]) await page.keyboard.press(key);
  await nothing_was_obeyed(page, complaints);
  await close();
});

test("a text that addresses the page by its fragment is not obeyed", async () => {
  const { page, complaints, close } = await open(hostile(), { fragment: "#" + encodeURIComponent('"><img src=x onerror=globalThis.told=1>') + "?q=" + encodeURIComponent("<img src=x onerror=globalThis.told=1>") });
  await page.waitForFunction(() => document.getElementById("found").textContent !== "");
  await nothing_was_obeyed(page, complaints);
  await close();
});

test("a word of a megabyte does not widen the page or stop it", async () => {
  const word = "x".repeat(1 << 20);
  writeFileSync(join(folder, "long-old.txt"), `1. Boats are ${word} red.\n2. Nets are mended.\n`);
  writeFileSync(join(folder, "long-new.txt"), `1. Boats are ${word}y blue.\n2. Nets should be mended.\n`);
  const { page, complaints, close } = await open(page_of("megabyte", join(folder, "long-old.txt"), join(folder, "long-new.txt")), { viewport: { width: 360, height: 800 } });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 360);
  await page.keyboard.press("j");
  assert.deepEqual(complaints, []);
  await close();
});

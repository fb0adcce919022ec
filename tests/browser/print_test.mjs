// On paper: black and white, with the names of the rounds and a legend.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { open, root, sample, sample_attributed, stop } from "./harness.mjs";

after(stop);

test("the printed page has its names on every sheet, all folds as they are, and no tools", async () => {
  const { page, close } = await open(sample());
  const file = join(root, "build/browser/sample.pdf");
  writeFileSync(file, await page.pdf({ format: "A4", preferCSSPageSize: false, displayHeaderFooter: false }));
  const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
  const sheets = text.split("\f").filter((each) => each.trim() !== "");
  assert.ok(sheets.length > 10 && sheets.length < 60, `${sheets.length} sheets`);
  for (const [i, sheet] of sheets.entries()) {
    assert.match(sheet, /zero\.md → rev1\.md/, `sheet ${i + 1}`);
    assert.match(sheet, new RegExp(`Page ${i + 1}\\b`), `sheet ${i + 1}`);
  }
  assert.match(sheets[0], /inserted.*deleted/);
  assert.doesNotMatch(text, /Side by side|Search both texts/);
  await close();
});

test("what a click opens in the lists of moves and signals stands on paper, since nobody clicks there", async () => {
  const { page, close } = await open(sample_attributed());
  const last = page.locator(".strength .more li").last();
  assert.equal(await last.isVisible(), false);
  await page.emulateMedia({ media: "print" });
  assert.equal(await last.isVisible(), true);
  assert.equal(await page.locator(".strength .more summary").isVisible(), false);
  await close();
});

test("paper has no colour", async () => {
  const { page, close } = await open(sample_attributed());
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const coloured = await page.evaluate(() => {
    const grey = (colour) => {
      const parts = colour.match(/[\d.]+/g)?.map(Number) ?? [0, 0, 0];
      return (parts[0] === parts[1] && parts[1] === parts[2]) || parts[3] === 0;
    };
    const found = new Set();
    for (const each of document.querySelectorAll("body, body *")) {
      if (!each.checkVisibility()) continue;
      const style = getComputedStyle(each);
      for (const name of ["color", "backgroundColor", "borderLeftColor", "fill"]) {
        if (!grey(style[name])) found.add(`${each.localName}.${each.className?.baseVal ?? each.className} ${name} ${style[name]}`);
      }
    }
    return [...found].slice(0, 10);
  });
  assert.deepEqual(coloured, []);
  assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), "rgb(255, 255, 255)");
  await close();
});

test("what was inserted and deleted is told on paper by lines", async () => {
  const { page, close } = await open(sample());
  await page.emulateMedia({ media: "print" });
  const lines = await page.evaluate(() => ["main .edited ins", "main .edited del"].map((each) => getComputedStyle(document.querySelector(each)).textDecorationLine));
  assert.deepEqual(lines, ["underline", "line-through"]);
  await close();
});

test("on paper amendments that are not in the text stand in the list only, and the panel has all its columns", async () => {
  const { page, close } = await open(sample_attributed());
  await page.emulateMedia({ media: "print" });
  const printed = (selector) => page.locator(selector).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);
  assert.ok((await page.locator("main .n .missed").count()) > 3);
  assert.equal(await printed("main .n .missed"), 0);
  const listed = await page.locator("#amendments .list tbody tr").count();
  assert.ok(listed > 40);
  assert.equal(await printed("#amendments .list tbody tr"), listed);
  assert.equal(await printed(".whose thead tr:first-child > *"), 8);
  const file = join(root, "build/browser/attributed.pdf");
  writeFileSync(file, await page.pdf({ format: "A4" }));
  const sheets = Number(execFileSync("pdfinfo", [file], { encoding: "utf8" }).match(/Pages:\s+(\d+)/)[1]);
  assert.ok(sheets <= 28, `${sheets} sheets`);
  await close();
});

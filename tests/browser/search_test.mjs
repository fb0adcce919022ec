// What search finds in each view, paints and goes to.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { compact, open, sample, stop, words_of } from "./harness.mjs";

after(stop);

test("search finds new and deleted words, over the edges of changes, and steps through them", async () => {
  const { page, close } = await open(sample());
  await page.keyboard.press("/");
  await page.keyboard.type("nearly half");  // deleted
  await page.waitForFunction(() => /found/.test(document.getElementById("found").textContent));
  assert.match(await page.locator("#found").innerText(), /^1 found/);
  await page.fill("#search", "that many of them");  // an inserted word between two old ones
  await page.waitForFunction(() => /^1 found/.test(document.getElementById("found").textContent));
  await page.keyboard.press("Enter");
  assert.match(await page.locator("#found").innerText(), /1 of 1/);
  assert.ok(await page.evaluate(() => CSS.highlights.get("found-now").size === 1));
  assert.match(await page.locator(".here").innerText(), /nearly half/);
  await page.keyboard.press("Escape");
  assert.equal(await page.locator("#search").inputValue(), "");
  await close();
});

test("search opens folds, and folds case and quotes", async () => {
  const { page, close } = await open(sample());
  await page.fill("#search", "THE CHARTER OF THE UNITED NATIONS");
  await page.waitForFunction(() => /found$/.test(document.getElementById("found").textContent));
  await page.press("#search", "Enter");
  assert.match(await page.locator(".here").innerText(), /Charter of the United Nations/);
  await close();
});

const times = (list, word) => list.join("\n").toLowerCase().split(word).length - 1;
const search_for = async (page, words) => {
  await page.evaluate(() => { document.getElementById("found").textContent = ""; });
  await page.fill("#search", words);
  await page.waitForFunction(() => /found$/.test(document.getElementById("found").textContent));
  return Number((await page.locator("#found").innerText()).match(/^[\d,]+/)[0].replace(",", ""));
};
const painted = (page, name = "found") => page.evaluate((name) => CSS.highlights.get(name).size, name);

for (const view of ["new", "old", "side"]) {
  test(`law: search in the ${view} view finds every time that its text has the words, paints it and goes to it`, async () => {
    const { page, close } = await open(sample());
    await page.click(`label[for=v-${view}]`);
    for (const words of ["water", "shall", "of the"]) {
      const expected = { old: times(words_of(compact("zero.md")), words), new: times(words_of(compact("rev1.md")), words) };
      assert.ok(expected.old > 20 && expected.new > 20);
      assert.equal(await search_for(page, words), view === "side" ? expected.old + expected.new : expected[view], words);
    }
    const count = await search_for(page, "delta");
    assert.equal(await painted(page), count);
    const places = new Set();
    for (let i = 0; i < count; ++i) {
      await page.press("#search", "Enter");
      const box = await page.evaluate(() => {
        const [range] = CSS.highlights.get("found-now");
        const { x, y, width } = range.getBoundingClientRect();
        return { x: x + scrollX, y: y + scrollY, width, inside: y > 0 && y < innerHeight };
      });
      assert.ok(box.width > 0 && box.inside, `find ${i + 1}: ${JSON.stringify(box)}`);
      places.add(await page.locator("#found").innerText());
    }
    assert.equal(places.size, count);
    await close();
  });
}

test("search follows the view and the filters", async () => {
  const { page, close } = await open(sample());
  const found = () => page.waitForFunction(() => /^[\d,]+ found$|^Nothing/.test(document.getElementById("found").textContent)).then(() => page.locator("#found").innerText());
  assert.equal(await search_for(page, "nearly half"), 1);  // deleted
  await page.click("label[for=v-new]");
  await page.waitForFunction(() => /^Nothing/.test(document.getElementById("found").textContent));
  await page.click("label[for=v-side]");
  await page.waitForFunction(() => /^1 found/.test(document.getElementById("found").textContent));
  assert.ok(await page.evaluate(() => [...CSS.highlights.get("found")][0].startContainer.parentElement.closest(".o") !== null), "in the left column");
  await page.click("label[for=v-redline]");
  const all = await search_for(page, "water");
  await page.click("#b-filters");
  await page.locator("#filters input[value=weaker]").check();
  await page.waitForFunction((all) => /found$/.test(document.getElementById("found").textContent) && parseInt(document.getElementById("found").textContent) < all, all);
  const some = parseInt(await found());
  assert.ok(some > 0 && some < all);
  assert.ok(await page.evaluate(() => [...CSS.highlights.get("found")].every((range) => range.startContainer.parentElement.checkVisibility())), "what is found is visible");
  await close();
});

test("a hyphen is found as a space, and the other way round", async () => {
  const { page, close } = await open(sample());
  const hyphened = (await page.locator("main .t").allTextContents()).join(" ").match(/[a-z]{3,}-[a-z]{2,}/)[0];
  for (const words of [hyphened, hyphened.replace("-", " ")]) {
    await page.fill("#search", words);
    await page.press("#search", "Enter");
    await page.waitForFunction(() => /\d/.test(document.querySelector("#found").textContent));
    assert.match(await page.locator("#found").innerText(), /^1 of \d+$/, words);
  }
  await close();
});

test("where more is found than is painted, the count says so", async () => {
  const { page, close } = await open(sample());
  await page.fill("#search", "e");
  await page.waitForFunction(() => /\d\+/.test(document.querySelector("#found").textContent));
  assert.match(await page.locator("#found").innerText(), /^2,000\+ found$/);
  await page.fill("#search", "rivers");
  await page.waitForFunction(() => /^\d+ found$/.test(document.querySelector("#found").textContent));
  await close();
});

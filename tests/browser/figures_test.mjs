// Pictures, legend, columns side by side: what each says of itself.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { kReal, open, real, sample, sample_attributed, stop } from "./harness.mjs";

after(stop);

test("each column of the first picture says which section it is and how much, and how heights are to be read", async () => {
  const { page, close } = await open(sample());
  const titles = await page.locator(".figure .columns a > title").evaluateAll((all) => all.map((each) => each.textContent));
  assert.equal(titles.length, await page.locator(".figure .columns a").count());
  for (const title of titles) assert.match(title, /^.+: −[\d,]+ \+[\d,]+$/);
  assert.match(await page.locator(".figure").innerText(), /square root/);
  const ticks = await page.locator(".ticks text").evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ left, right }) => [left, right]));
  assert.ok(ticks.length > 1);
  for (let i = 1; i < ticks.length; ++i) assert.ok(ticks[i][0] >= ticks[i - 1][1], "names do not touch");
  await close();
});

test("columns run with the text", async (context) => {
  const file = real("arabic", ...kReal.arabic);
  if (!file) return context.skip("the real texts are not here");
  const { page, close } = await open(file);
  const at = await page.locator(".figure .columns a > .hit").evaluateAll((all) => all.map((each) => each.getBoundingClientRect().left));
  assert.ok(at.length > 2);
  assert.deepEqual(at, [...at].sort((a, b) => b - a));
  const outline = await page.locator(".outline").boundingBox();
  const text = await page.locator("main").boundingBox();
  assert.ok(outline.x > text.x, "the outline stands where the text begins");
  await close();
});

test("Arabic numbers at the edge of a change run as they do beside it, and copies are as the text is", async (context) => {
  const file = real("arabic", ...kReal.arabic);
  if (!file) return context.skip("the real texts are not here");
  const { page, close } = await open(file);
  const found = await page.evaluate(() => [...document.querySelectorAll("main :is(ins, del) > bdi.al")].map((each) => [getComputedStyle(each, "::before").content, each.dir, each.textContent]));
  assert.ok(found.length > 0);
  for (const [content, dir, text] of found) {
    assert.equal(content, '"\u061c"');
    assert.equal(dir, "rtl");
    assert.ok(!text.includes("\u061c"));
  }
  await close();
});

test("the legend explains the signs that are used, and no others", async () => {
  const { page, close } = await open(sample_attributed());
  const legend = await page.locator(".legend").innerText();
  for (const words of ["inserted", "deleted", "edited", "new", "moved", "split or merged", "asked for by a delegation"]) assert.ok(legend.includes(words), words);
  await close();
  const plain = await open(sample());
  assert.ok(!(await plain.page.locator(".legend").innerText()).includes("delegation"));
  await plain.close();
});

test("the map says what it is", async () => {
  const { page, close } = await open(sample());
  assert.match(await page.locator(".map > title").textContent(), /each mark is a change/);
  await close();
});

for (const width of [1600, 1280, 1000]) {
  test(`side by side both columns are named, also in the middle of the text: ${width} px`, async () => {
    const { page, close } = await open(sample_attributed(), { viewport: { width, height: 800 } });
    await page.click("label[for=v-side]");
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await page.waitForTimeout(100);
    const [before, after] = [page.locator(".sides span").first(), page.locator(".sides span").last()];
    assert.equal(await before.innerText(), "zero.md");
    assert.equal(await after.innerText(), "rev1.md");
    const row = page.locator(".e.edited:not(.heading):has(> .o)").first();
    await row.scrollIntoViewIfNeeded();
    const [old, now] = [await row.locator(".o .t").first().boundingBox(), await row.locator("> .t").first().boundingBox()];
    const [left, right] = [await before.boundingBox(), await after.boundingBox()];
    assert.ok(left.x <= old.x && left.x + left.width >= old.x && right.x <= now.x && right.x > old.x);
    await close();
  });
}

test("side by side a credit keeps the words that it credits", async () => {
  const { page, close } = await open(sample_attributed());
  await page.click("label[for=v-side]");
  const words = page.locator("main .e > .n .who :is(ins, del)");
  assert.ok((await words.count()) > 5);
  const hidden = await words.evaluateAll((all) => all.filter((each) => each.closest(".n").checkVisibility() && !each.closest("details:not([open])") && !each.checkVisibility()).length);
  assert.equal(hidden, 0);
  await close();
});

test("side by side every table takes the width there is, without a hole below it", async (context) => {
  const file = real("bbnj", ...kReal.bbnj) && real("paris", ...kReal.paris);
  if (!file) return context.skip("the real texts are not here");
  for (const width of [1600, 1000]) {
    const { page, close } = await open(file, { viewport: { width, height: 800 } });
    await page.click("label[for=v-side]");
    const holes = await page.evaluate(() => {
      for (const piece of document.querySelectorAll(".piece")) piece.style.contentVisibility = "visible";
      return [...document.querySelectorAll(".e.rows")].filter((each) => each.checkVisibility() && each.getBoundingClientRect().height > each.querySelector("table").getBoundingClientRect().height + 40).length;
    });
    assert.equal(holes, 0);
    await close();
  }
});

test("at 360 px nothing of the tables of the first panel is cut, and outcomes stand before words", async () => {
  const { page, close } = await open(sample_attributed(), { viewport: { width: 360, height: 800 } });
  const cut = await page.locator(".numbers thead th, .whose :is(th, td)").evaluateAll((all) => all.filter((each) => each.checkVisibility() && (each.scrollWidth > each.clientWidth + 1 || each.getBoundingClientRect().right > innerWidth)).map((each) => each.textContent));
  assert.deepEqual(cut, []);
  const heads = await page.locator(".whose thead").first().locator("th").evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.textContent));
  assert.deepEqual(heads.slice(-4), ["taken", "in part", "overtaken", "not taken"]);
  await close();
});

test("old words look as new ones do: numbers plain, headings bold, calls small, whole paragraphs calm", async () => {
  const { page, close } = await open(sample());
  await page.click("label[for=v-old]");
  const struck = await page.locator("main .gone .no").evaluateAll((all) => all.filter((each) => each.checkVisibility() && getComputedStyle(each).textDecorationLine !== "none").length);
  assert.equal(struck, 0);
  await page.click("label[for=v-side]");
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 3));
  await page.waitForSelector(".heading > .o > .t");
  assert.equal(await page.locator(".heading > .o > .t").first().evaluate((each) => getComputedStyle(each).fontWeight), "650");
  const gone = page.locator(".gone:not(.heading) > .o del").first();
  await page.locator("main .gone:not(.heading)").first().evaluate((each) => each.scrollIntoView());
  await gone.waitFor();
  assert.equal(await gone.evaluate((each) => getComputedStyle(each).backgroundColor), "rgba(0, 0, 0, 0)");
  await close();
});

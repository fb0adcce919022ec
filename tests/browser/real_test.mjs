// Real drafts, where they are: right to left, without spaces, long.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { axe_findings, data, kReal, open, read_view, real, stop, words_of } from "./harness.mjs";

after(stop);

for (const [name, files] of Object.entries(kReal)) {
  for (const { width, colorScheme } of [{ width: 360, colorScheme: "light" }, { width: 1600, colorScheme: "dark" }]) {
    test(`${name} at ${width} px, ${colorScheme}: axe finds nothing, nothing is too wide, nothing complains`, async (context) => {
      const file = real(name, ...files);
      if (!file) return context.skip("the real texts are not here");
      const { page, complaints, close } = await open(file, { viewport: { width, height: 800 }, colorScheme });
      assert.deepEqual(await axe_findings(page), []);
      for (const view of ["side", "old", "new", "redline"]) {
        await page.click(`label[for=v-${view}]`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wide <= 0, `${view}: ${wide} px too wide`);
      }
      for (let i = 0; i < 5; ++i) await page.keyboard.press("j");
      assert.ok(await page.locator(".here").isVisible());
      assert.deepEqual(complaints, []);
      await close();
    });
  }
}

for (const [name, files] of Object.entries(kReal)) {
  test(`law: the new view of ${name} is the new draft, the old view the old one, each in its order`, async (context) => {
    const file = real(name, ...files);
    if (!file) return context.skip("the real texts are not here");
    const { page, close } = await open(file);
    const [folder, old_draft, new_draft] = files;
    await page.click("label[for=v-new]");
    assert.deepEqual(await read_view(page, "new"), words_of(join(data, folder, new_draft)));
    await page.click("label[for=v-old]");
    assert.deepEqual(await read_view(page, "old"), words_of(join(data, folder, old_draft)));
    await close();
  });
}

test("an Arabic text runs from right to left, and the page's own words do not", async (context) => {
  const file = real("arabic", ...kReal.arabic);
  if (!file) return context.skip("the real texts are not here");
  const { page, close } = await open(file);
  assert.equal(await page.locator("main").getAttribute("dir"), "rtl");
  const paragraph = page.locator("main .e.item:has(> .l .no a)").first();
  await paragraph.scrollIntoViewIfNeeded();
  const number = await paragraph.locator("> .l").boundingBox();
  const words = await paragraph.locator("> p.t").boundingBox();
  assert.ok(number.x > words.x, "numbers stand at the right");
  assert.equal(await page.locator("main .n").first().evaluate((each) => getComputedStyle(each).direction), "ltr");
  assert.ok((await page.locator("main ins bdi, main del bdi").count()) > 0);
  await close();
});

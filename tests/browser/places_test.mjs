// Going somewhere on the page, and seeing where one is.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { kReal, open, real, sample, sample_attributed, stop } from "./harness.mjs";

after(stop);

const settled = (page) => page.evaluate(async () => {
  let last = NaN;
  for (let i = 0; i < 40 && scrollY !== last; ++i) {
    last = scrollY;
    for (let k = 0; k < 4; ++k) await new Promise(requestAnimationFrame);
  }
});

// What of the window is not covered.
const seen = (page, box) => page.evaluate(({ top, bottom }) => {
  const covered = Math.max(...[...document.querySelectorAll(".bar-of-tools, .sides")].map((each) => each.getBoundingClientRect().bottom));
  return top >= covered - 1 && bottom <= innerHeight + 1;
}, box);

const found_now = (page) => page.evaluate(() => {
  const [range] = CSS.highlights.get("found-now");
  const { top, bottom } = range.getBoundingClientRect();
  return { top, bottom };
});

for (const [name, width] of [["sample", 1600], ["sample", 360], ["bbnj", 1600], ["bbnj", 360]]) {
  test(`what is found stands in the window, below the bar: ${name} at ${width} px`, async (context) => {
    const file = name === "sample" ? sample() : real(name, ...kReal[name]);
    if (!file) return context.skip("the real texts are not here");
    const { page, close } = await open(file, { viewport: { width, height: 700 } });
    await page.fill("#search", name === "sample" ? "delta" : "monitoring");
    await page.waitForFunction(() => /found$/.test(document.getElementById("found").textContent));
    const steps = name === "sample" ? 6 : 25;
    for (let i = 0; i < steps; ++i) {
      await page.press("#search", i % 5 === 4 ? "Shift+Enter" : "Enter");
      await settled(page);
      assert.ok(await seen(page, await found_now(page)), `find ${i + 1}: ${JSON.stringify(await found_now(page))}`);
    }
    await close();
  });
}

test("Enter right after typing searches first, and goes to the first find", async () => {
  const { page, close } = await open(sample());
  await page.focus("#search");
  await page.keyboard.type("delta");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => /^1 of /.test(document.getElementById("found").textContent));
  await page.waitForTimeout(200);  // nothing late undoes it
  assert.match(await page.locator("#found").innerText(), /^1 of /);
  await settled(page);
  assert.ok(await seen(page, await found_now(page)));
  await close();
});

test("search finds numbers and headings with their numbers, new and old ones", async () => {
  const { page, close } = await open(sample());
  const found_in = async (words) => {
    await page.evaluate(() => { document.getElementById("found").textContent = ""; });
    await page.fill("#search", words);
    await page.waitForFunction(() => /[0-9] found$/.test(document.getElementById("found").textContent));
    return page.evaluate(() => [...CSS.highlights.get("found")].map((range) => {
      const inside = (each) => range.startContainer.parentElement.closest(each) !== null;
      return inside(".was") ? "old number" : inside(".no") ? (inside(".heading") ? "heading" : "number") : "words";
    }));
  };
  assert.deepEqual(await found_in("objective 7: prevent pollution"), ["heading"]);
  await page.press("#search", "Enter");
  assert.ok(await page.locator(".here").evaluate((each) => each.matches(".heading")));
  const numbers = await found_in("137");
  assert.ok(numbers.includes("number") && numbers.includes("old number"), String(numbers));
  await page.click("label[for=v-new]");
  assert.ok(!(await found_in("136")).includes("old number"));
  await close();
});

for (const width of [1600, 800, 360]) {
  test(`a section that somebody goes to stands below the bar, and the outline says so: ${width} px`, async () => {
    const { page, close } = await open(sample(), { viewport: { width, height: 800 } });
    const count = await page.locator(".outline a").count();
    assert.ok(count > 10);
    for (const i of [3, count - 1, 7, 1]) {
      if (width < 1152) await page.click("label[for=s-outline]");
      const link = page.locator(".outline a").nth(i);
      await link.click();
      await settled(page);
      const id = (await link.getAttribute("href")).slice(1);
      const box = await page.locator(`[id="${id}"]`).boundingBox();
      const bar = await page.locator(".bar-of-tools").boundingBox();
      const ended = await page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 2);
      assert.ok(ended ? box.y < 800 : Math.abs(box.y - bar.height - 12) <= 2, `${i}: ${box.y} under ${bar.height}`);
      await page.waitForFunction((id) => document.querySelector(".outline [aria-current]")?.getAttribute("href") === "#" + id, id, { timeout: 2000 });
      assert.equal(await page.locator("#s-outline").isChecked(), false, "the sheet closes");
    }
    await close();
  });
}

for (const [width, view] of [[360, "redline"], [800, "redline"], [1600, "side"]]) {
  test(`in the middle of the page the sections open below the bar: ${view} at ${width} px`, async () => {
    const { page, close } = await open(sample(), { viewport: { width, height: 800 } });
    await page.click(`label[for=v-${view}]`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await settled(page);
    const at = await page.evaluate(() => scrollY);
    // As a hand does it: the driver's click scrolls.
    const button = await page.locator("label[for=s-outline]").boundingBox();
    await page.mouse.click(button.x + 8, button.y + 8);
    const bar = await page.locator(".bar-of-tools").boundingBox();
    const sheet = await page.locator(".outline ul").boundingBox();
    assert.ok(Math.abs(sheet.y - bar.height) <= 2 && sheet.height > 200 && sheet.y + sheet.height <= 800, JSON.stringify(sheet));
    assert.ok(Math.abs((await page.evaluate(() => scrollY)) - at) < 3, "the text stays");
    assert.ok(await page.evaluate(() => document.activeElement.matches(".outline a")));
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#s-outline").isChecked(), false);
    await close();
  });
}

test("stepping with the filters open shows what one stepped to, at 360 px", async () => {
  const { page, close } = await open(sample(), { viewport: { width: 360, height: 700 } });
  await page.click("#b-filters");
  await page.locator("#filters input[value=weaker]").check();
  await page.click("#b-next");
  await settled(page);
  const { y, height } = await page.locator(".here").boundingBox();
  assert.ok(await seen(page, { top: y, bottom: Math.min(y + height, 690) }));
  await close();
});

for (const width of [1600, 800, 360]) {
  for (const colorScheme of ["light", "dark"]) {
    test(`the mark of the reader's place leaves its note alone and can be seen: ${width} px, ${colorScheme}`, async () => {
      const { page, close } = await open(sample_attributed(), { viewport: { width, height: 800 }, colorScheme });
      for (let i = 0; i < 6; ++i) await page.keyboard.press("j");
      await settled(page);
      const found = await page.evaluate(() => {
        const here = document.querySelector(".here");
        const text = here.querySelector(":scope > .t");
        const words = text.getBoundingClientRect();
        const note = here.querySelector(":scope > .n").getBoundingClientRect();
        const bar = getComputedStyle(text, "::before");
        const light = (colour) => {
          const [r, g, b] = colour.match(/[\d.]+/g).slice(0, 3).map((each) => { const c = each / 255; return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; });
          return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const [low, high] = [light(bar.borderInlineStartColor), light(getComputedStyle(document.body).backgroundColor)].sort((a, b) => a - b);
        return { apart: note.top >= words.bottom || note.left >= words.right + 5, bar: parseFloat(bar.borderInlineStartWidth), contrast: (high + 0.05) / (low + 0.05) };
      });
      assert.ok(found.apart);
      assert.ok(found.bar >= 5 && found.contrast >= 3, JSON.stringify(found));
      await close();
    });
  }
}

test("filters that hold are named, and each can be taken off by itself", async () => {
  const { page, close } = await open(sample_attributed());
  const link = page.locator('.whose a[data-filter*="out=missed"]').first();
  const who = await link.locator("xpath=ancestor::tr/th").innerText();
  await link.click();
  const chips = page.locator("#chips button");
  assert.deepEqual(await chips.locator("span:first-child").allInnerTexts(), [who.trim(), "not taken"]);
  assert.match(await page.locator("#hits").innerText(), /^\d+ paragraphs?$/);
  await chips.last().click();
  assert.match(await page.evaluate(() => location.hash), /\?who=\d+$/);
  assert.equal(await page.locator("#b-clear").isVisible(), false, "one is taken off by itself");
  await chips.first().click();
  assert.equal(await page.locator("#chosen").isVisible(), false);
  await close();
});

test("at 360 px what holds takes one row of the bar", async () => {
  const { page, close } = await open(sample_attributed(), { viewport: { width: 360, height: 700 } });
  const before = (await page.locator(".bar-of-tools").boundingBox()).height;
  await page.locator('.whose a[data-filter*="who="]').first().click();
  assert.ok((await page.locator(".bar-of-tools").boundingBox()).height - before < 40);
  await close();
});

test("the outline marks the section of the paragraph that a link leads to", async () => {
  const { page, close } = await open(sample_attributed());
  const links = page.locator(".moves td:nth-child(2) a");
  for (const i of [0, 2, 5]) {
    const link = links.nth(i);
    const id = (await link.getAttribute("href")).slice(1);
    await link.click();
    await page.waitForFunction((place) => {
      const current = document.querySelector(".outline [aria-current]")?.getAttribute("href").slice(1);
      let above = null;
      for (const heading of document.querySelectorAll("main .heading, #" + CSS.escape(place))) {
        if (heading.id === place) break;
        if (document.querySelector(`.outline a[href="#${CSS.escape(heading.id)}"]`)) above = heading.id;
      }
      return current === above;
    }, id, { timeout: 3000 });
    await page.goBack();
  }
  await close();
});

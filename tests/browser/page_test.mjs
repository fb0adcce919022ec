// What the page promises, on the sample and on made-up pairs.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { join } from "node:path";
import { axe_findings, compact, open, page_of, root, sample, sample_attributed, stop, words_of } from "./harness.mjs";

after(stop);

const visible = (page, selector) => page.locator(selector).evaluateAll((all) => all.filter((each) => each.checkVisibility()).length);

test("nothing but the file itself is fetched, and nothing is complained of", async () => {
  const { page, requests, complaints, close } = await open(sample_attributed());
  for (const key of ["2", "4", "3", "1", "f", "j", "n", "?", "Escape"]) await page.keyboard.press(key);
  assert.deepEqual(requests.map((each) => each.slice(0, 5)), ["file:"]);
  assert.deepEqual(complaints, []);
  await close();
});

test("without scripts the redline, its margin, outline, panel and amendments are there", async () => {
  const { page, close } = await open(sample_attributed(), { javaScriptEnabled: false });
  for (const part of [".outline a", "main ins", "main del", ".n .what", ".stub a", ".signals li", ".who li", ".missed summary", ".panel svg", "#amendments table", ".map rect"]) {
    assert.ok(await page.locator(part).first().isVisible(), part);
  }
  assert.equal(await page.locator("#search").isVisible(), false);
  assert.equal(await page.locator("label[for=v-side]").isVisible(), false);
  await close();
});

test("without scripts the new text can be read alone", async () => {
  const { page, close } = await open(sample(), { javaScriptEnabled: false });
  await page.click("label[for=v-new]");
  assert.equal(await page.locator("main del").first().isVisible(), false);
  assert.ok(await page.locator("main ins").first().isVisible());
  assert.equal(await page.locator(".n").first().isVisible(), false);
  await close();
});

test("all links lead somewhere on the page", async () => {
  const { page, close } = await open(sample_attributed());
  const lost = await page.locator("a[href]").evaluateAll((links) =>
    links.map((link) => link.getAttribute("href")).filter((href) => !href.startsWith("#") || !document.getElementById(href.slice(1))));
  assert.deepEqual(lost, []);
  await close();
});

test("a moved paragraph and its old place lead to each other", async () => {
  const { page, close } = await open(sample());
  const stub = page.locator(".stub").first();
  const id = await stub.getAttribute("id");
  await stub.locator("a").click();
  const place = await page.evaluate(() => location.hash.slice(1).split("?")[0]);
  const moved = page.locator(`[id="${place}"]`);
  assert.ok(await moved.isVisible());
  await moved.locator(`.n a[href="#${id}"]`).click();
  assert.equal(await page.evaluate(() => location.hash), "#" + id);
  await close();
});

test("the outline says where one is after a click on a section, and the section stands below its heading", async () => {
  const { page, close } = await open(sample());
  for (const name of ["Objective 5", "Objective 9", "Guiding principles", "Implementation"]) {
    const link = page.locator(".outline a").filter({ hasText: name }).first();
    await link.click();
    await page.waitForFunction((name) => document.querySelector(".outline [aria-current]")?.textContent.includes(name), name);
    const heading = page.locator(`[id="${(await link.getAttribute("href")).slice(1)}"]`);
    assert.ok((await heading.boundingBox()).y < 150, name);
  }
  await close();
});

// ---- views

test("each view shows its text", async () => {
  const { page, close } = await open(sample());
  const shown = async (view) => {
    await page.click(`label[for=v-${view}]`);
    return { ins: await page.locator("main .t ins").first().isVisible(), del: await page.locator("main .e > .t del").first().isVisible() };
  };
  assert.deepEqual(await shown("redline"), { ins: true, del: true });
  assert.deepEqual(await shown("new"), { ins: true, del: false });
  assert.deepEqual(await shown("old"), { ins: false, del: true });
  await close();
});

// The words that a view shows, paragraph by paragraph, without the page's own.
const texts = (page, selector) => page.evaluate((selector) => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const out = [];
  for (const each of document.querySelectorAll(selector)) {
    if (!each.checkVisibility()) continue;
    const copy = each.cloneNode(true);
    const gone = document.querySelector("#v-old").checked ? "ins" : "del";
    for (const part of copy.querySelectorAll(gone + ", .no, .call, .join")) part.remove();
    out.push(copy.textContent);
  }
  return out;
}, selector);

test("the old view is the old draft in its order, the new view the new one", async () => {
  const { page, close } = await open(sample());
  await page.click("label[for=v-new]");
  const now = (await texts(page, "main p.x, main .x:not(p)")).join("\n");
  assert.ok(now.indexOf("Bearing in mind the special situation") < now.indexOf("Deeply concerned"));
  await page.click("label[for=v-old]");
  const before = (await texts(page, "main .t:not(.rows .t)")).join("\n");
  assert.ok(before.includes("Zero draft, 5 February 2031"));
  assert.ok(!before.includes("Revised draft"));
  const moved = before.indexOf("Bearing in mind the special situation");
  assert.ok(moved > 0 && before.lastIndexOf("Bearing in mind the special situation") === moved, "once");
  assert.ok(before.indexOf("Deeply concerned") < moved, "at its old place");
  await close();
});

test("a footnote has its old number beside the old words and its new one beside the new", async () => {
  const { page, close } = await open(sample());
  const call = (where) => page.locator(where).filter({ hasText: "Rivers without end" }).locator(".call").first().innerText();
  assert.equal(await call("main .e > .t"), "3");
  await page.click("label[for=v-side]");
  // Old words are put there near the window.
  await page.locator("main .e").filter({ hasText: "Rivers without end" }).first().scrollIntoViewIfNeeded();
  await page.locator("main .e:has(> .o)").filter({ hasText: "Rivers without end" }).first().waitFor();
  assert.equal(await call("main .e > .t"), "3");
  assert.equal(await call("main .o"), "2");
  await page.click("label[for=v-old]");
  assert.equal(await call("main .e > .t"), "2");
  await page.click("label[for=v-new]");
  assert.equal(await call("main .e > .t"), "3");
  await close();
});

test("side by side has the old words at the left of the new ones", async () => {
  const { page, close } = await open(sample());
  await page.click("label[for=v-side]");
  const row = page.locator(".e.edited:has(> .o)").first();
  await row.scrollIntoViewIfNeeded();
  const old = await row.locator(".o .t").first().boundingBox();
  const now = await row.locator("> .t").first().boundingBox();
  assert.ok(old.x + old.width <= now.x + 1);
  assert.ok(Math.abs(old.y - now.y) < 4);
  assert.match(await row.locator(".o").innerText(), /Zero/);
  assert.doesNotMatch(await row.locator(".o").innerText(), /Revised/);
  await close();
});

test("side by side has the old cells of a table before the new ones, with what changed marked in both", async () => {
  const files = ["old.md", "new.md"].map((file) => join(root, "samples/tricky/table-row-changed", file));
  const { page, close } = await open(page_of("law-table-row-changed", ...files));
  await page.click("label[for=v-side]");
  const row = page.locator("tr.edited:has(.oc)").first();
  await row.waitFor();
  const seen = await row.evaluate((element) => {
    const shown = (selector) => [...element.querySelectorAll(selector)].filter((each) => each.checkVisibility());
    const painted = (each) => getComputedStyle(each).backgroundColor !== "rgba(0, 0, 0, 0)";
    return {
      old: shown(".oc").map((each) => each.textContent), now: shown("td.x").length,
      del: shown(".oc del").filter(painted).length, ins: shown(".x ins").filter(painted).length,
      wrong: shown(".oc ins, .x del").length,
    };
  });
  assert.ok(seen.del > 0 && seen.ins > 0 && seen.wrong === 0, JSON.stringify(seen));
  assert.equal(seen.old.length, seen.now);
  const before = words_of(files[0]);
  assert.ok(before.includes(seen.old.join(" ").replace(/\s+/g, " ").trim()), seen.old.join("|"));
  await page.click("label[for=v-redline]");
  assert.equal(await visible(page, ".oc"), 0);
  await close();
});

test("all text opens what is folded, changes folds it again", async () => {
  const { page, close } = await open(sample());
  const folds = await page.locator(".fold").count();
  assert.ok(folds > 0);
  await page.click("label[for=s-whole]");
  assert.equal(await page.locator(".fold[open]").count(), folds);
  await page.click("label[for=s-whole]");
  assert.equal(await page.locator(".fold[open]").count(), 0);
  await close();
});

// ---- filters

test("filters combine, count, and leave what answers with its headings", async () => {
  const { page, close } = await open(sample());
  await page.keyboard.press("f");
  const option = (name, value) => page.locator(`#filters input[name=${name}][value=${value}]`);
  const count = async (name, value) => Number(await option(name, value).locator("xpath=../span[@class='k']").innerText());
  const weaker = await count("dir", "weaker");
  assert.ok(weaker > 5);
  await option("dir", "weaker").check();
  assert.equal(await visible(page, "main [data-e].shown"), weaker);
  assert.ok((await visible(page, "main .heading.near")) > 1);
  const moved = await count("kind", "moved");
  assert.ok(moved < weaker);
  await option("kind", "moved").check();
  assert.equal(await visible(page, "main [data-e].shown"), moved);
  assert.match(await page.locator("#hits").textContent(), new RegExp(`^${moved} paragraphs?$`));
  await page.click("#b-clear");
  assert.equal(await page.locator(".shown").count(), 0);
  await close();
});

test("a section filters with all that is below it", async () => {
  const { page, close } = await open(sample());
  await page.click("#b-filters");
  const value = await page.locator("#f-section option").evaluateAll((all) => all.find((each) => each.textContent.includes("Objectives and commitments")).value);
  await page.selectOption("#f-section", value);
  const shown = await visible(page, "main [data-e].shown");
  assert.ok(shown > 90, String(shown));
  await close();
});

test("our amendments not taken: a delegation and an outcome hold of one amendment", async () => {
  const { page, close } = await open(sample_attributed());
  const link = page.locator('.whose a[data-filter*="out=missed"]').first();
  const expected = Number(await link.innerText());
  await link.click();
  assert.match(await page.evaluate(() => location.hash), /who=\d+&out=missed/);
  const ids = await page.evaluate(() => [...document.querySelectorAll("main .shown .missed a")].filter((each) => each.checkVisibility()).map((each) => each.textContent));
  assert.ok(expected > 0 && new Set(ids).size >= expected, `${ids} for ${expected}`);
  await close();
});

test("what is not in the text is folded in the margin, and a delegation's filter opens its own", async () => {
  const { page, close } = await open(sample_attributed());
  assert.equal(await visible(page, "main .missed li"), 0);
  await page.locator("main .missed summary").first().click();
  assert.ok((await visible(page, "main .missed li")) > 0);
  await page.locator("main .missed summary").first().click();
  const link = page.locator('.whose a[data-filter*="out=missed"]').first();
  const who = (await link.locator("xpath=ancestor::tr").locator("th").innerText()).trim();
  await link.click();
  const lines = await page.locator("main .shown .missed li:visible").allInnerTexts();
  assert.ok(lines.length > 0 && lines.every((line) => line.includes(who)), `${who}: ${lines.join(" | ")}`);
  await page.click("#b-clear");
  assert.equal(await visible(page, "main .missed li"), 0);
  await close();
});

test("the first panel names each place that moved, got weaker or stronger, with a link that leads there", async () => {
  const { page, close } = await open(sample_attributed(), { javaScriptEnabled: false });
  const moved = Number(await page.locator(".c-moved b").innerText());
  assert.equal(await page.locator(".moves tbody tr").count(), moved);
  const targets = await page.locator(".moves a, .strength .often a, .whose th a").evaluateAll((all) => all.map((each) => document.getElementById(each.hash.slice(1)) !== null));
  assert.ok(targets.length > 2 * moved && targets.every(Boolean));
  const weaker = await page.locator(".strength tfoot .num").allInnerTexts();
  const listed = await page.locator(".strength .often li").evaluateAll((all) => all.reduce((sum, each) => sum + each.querySelectorAll("a").length, 0));
  assert.ok(listed > 0 && listed <= weaker.reduce((sum, each) => sum + Number(each), 0));
  await close();
});

test("a delegation's name leads to what it asked for and what became of it", async () => {
  const { page, close } = await open(sample_attributed());
  const name = page.locator(".whose th a").first();
  const who = await name.innerText();
  await name.click();
  const heading = page.locator("#amendments h3", { hasText: who }).first();
  const box = await heading.boundingBox();
  assert.ok(box.y >= 0 && box.y < 400, String(box.y));
  await close();
});

test("every choice of every filter answers with as many as it counts", async () => {
  const { page, close } = await open(sample_attributed());
  await page.click("#b-filters");
  const choices = await page.locator("#filters input[type=checkbox]").evaluateAll((all) => all.map((each) => [each.name, each.value]));
  assert.ok(choices.length > 15);
  for (const [name, value] of choices) {
    const box = page.locator(`#filters input[name=${name}][value=${value}]`);
    if (!(await box.isVisible())) continue;
    const counted = Number(await box.locator("xpath=../span[@class='k']").innerText());
    await box.check();
    const shown = await page.evaluate(() => new Set([...document.querySelectorAll("main [data-e].shown")].map((each) => each.dataset.e)).size);
    assert.equal(shown, counted, `${name} ${value}`);
    await box.uncheck();
  }
  await close();
});

// ---- addresses

test("an address brings back view, filters, search and place", async () => {
  const { page, close } = await open(sample());
  await page.click("label[for=v-side]");
  await page.keyboard.press("f");
  await page.locator("#filters input[value=weaker]").check();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  const hash = await page.evaluate(() => location.hash);
  assert.match(hash, /^#p:[0-9a-f]+\?view=side&dir=weaker$/);
  const again = await open(sample(), { fragment: hash });
  assert.ok(await again.page.locator("#v-side").isChecked());
  assert.equal(await visible(again.page, "main [data-e].shown"), await visible(page, "main [data-e].shown"));
  const place = again.page.locator(`[id="${hash.slice(1).split("?")[0]}"]`);
  assert.ok(await place.evaluate((element) => element.classList.contains("here")));
  const box = await place.boundingBox();
  assert.ok(box.y >= 0 && box.y < 900);
  await again.close();
  await close();
});

test("a link to a folded paragraph opens the fold", async () => {
  const { page, close } = await open(sample());
  const id = await page.locator(".fold .e[id]").first().getAttribute("id");
  const again = await open(sample(), { fragment: "#" + id });
  assert.ok(await again.page.locator(`[id="${id}"]`).isVisible());
  await again.close();
  await close();
});

test("nonsense in the address is no harm", async () => {
  for (const fragment of ["#?view=<b>&dir=x'y&section=999999&who=-1", "#nowhere", "#?q=%ff%00&kind=constructor+toString", "#%"]) {
    const { page, complaints, close } = await open(sample(), { fragment });
    assert.deepEqual(complaints, [], fragment);
    assert.ok(await page.locator("main").isVisible());
    await close();
  }
});

// ---- keys

test("j and k step through the changes, n and p through sections", async () => {
  const { page, close } = await open(sample());
  const here = () => page.locator(".here").getAttribute("id");
  await page.keyboard.press("j");
  const first = await here();
  await page.keyboard.press("j");
  const second = await here();
  assert.notEqual(first, second);
  await page.keyboard.press("k");
  assert.equal(await here(), first);
  await page.keyboard.press("n");
  assert.ok(await page.locator(".here.heading").isVisible());
  const heading = await here();
  await page.keyboard.press("n");
  await page.keyboard.press("p");
  assert.equal(await here(), heading);
  await close();
});

test("in the old view j goes from one paragraph that is different now to the next, moved ones at their old places", async () => {
  const { page, close } = await open(sample());
  await page.keyboard.press("4");
  let top = -Infinity;
  const seen = [];
  for (let i = 0; i < 12; ++i) {
    await page.keyboard.press("j");
    const here = await page.locator(".here").evaluate((element) => ({ y: element.getBoundingClientRect().top + scrollY, shown: element.checkVisibility(), classes: element.className }));
    assert.ok(here.shown && here.y > top, JSON.stringify(here));
    top = here.y;
    seen.push(here.classes);
  }
  assert.ok(seen.some((each) => each.includes("host")));
  await close();
});

test("1 to 4 switch views, ? helps, and single keys can be turned off", async () => {
  const { page, close } = await open(sample());
  for (const [key, view] of [["2", "side"], ["3", "new"], ["4", "old"], ["1", "redline"]]) {
    await page.keyboard.press(key);
    assert.ok(await page.locator("#v-" + view).isChecked(), view);
  }
  await page.keyboard.press("?");
  assert.ok(await page.locator("dialog").isVisible());
  await page.locator("dialog input[type=checkbox]").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("3");
  assert.ok(await page.locator("#v-redline").isChecked());
  await close();
});

test("keys typed into a field are text, and keys with a modifier are the browser's", async () => {
  const { page, close } = await open(sample());
  await page.fill("#search", "");
  await page.focus("#search");
  await page.keyboard.type("j4?f");
  assert.equal(await page.locator("#search").inputValue(), "j4?f");
  assert.ok(await page.locator("#v-redline").isChecked());
  await close();
});

test("what has the focus is seen to have it", async () => {
  const { page, close } = await open(sample());
  for (let i = 0; i < 40; ++i) {
    await page.keyboard.press("Tab");
    const seen = await page.evaluate(() => {
      const outlined = (element) => element && getComputedStyle(element).outlineStyle !== "none";
      const element = document.activeElement;
      return outlined(element) || outlined(document.querySelector(`.bar-of-tools label[for="${element.id}"]`)) ? "" : element.outerHTML.slice(0, 120);
    });
    assert.equal(seen, "");
  }
  await close();
});

// ---- everybody

const kCases = [];
for (const width of [360, 800, 1600]) for (const colorScheme of ["light", "dark"]) kCases.push({ width, colorScheme });
for (const { width, colorScheme } of kCases) {
  test(`axe finds nothing at ${width} px, ${colorScheme}, in any view, and nothing needs scrolling sideways`, async () => {
    const { page, close } = await open(sample_attributed(), { viewport: { width, height: 800 }, colorScheme });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.deepEqual(await axe_findings(page), []);
    assert.ok((await wide()) <= 0, `${await wide()} px too wide`);
    for (const view of ["side", "old", "new"]) {
      await page.click(`label[for=v-${view}]`);
      assert.deepEqual(await axe_findings(page), [], view);
      assert.ok((await wide()) <= 0, `${view}: ${await wide()} px too wide`);
    }
    await page.click("#b-filters");
    await page.locator("#filters input:visible").first().check();
    assert.deepEqual(await axe_findings(page), [], "filters");
    await page.keyboard.press("?");
    assert.deepEqual(await axe_findings(page), [], "help");
    await close();
  });
}

test("the interface speaks French and Spanish", async () => {
  for (const [language, words] of [["fr", /Modifié/], ["es", /Modificado/]]) {
    const { page, close } = await open(sample_attributed("--interface", language));
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    assert.match(await page.locator("main .n").first().innerText(), words);
    assert.deepEqual(await axe_findings(page), []);
    const body = await page.locator("body").innerText();
    for (const english of ["Edited", "weaker", "What happened", "Not taken", "Search both", "Whole text"]) assert.ok(!body.includes(english), english);
    await close();
  }
});

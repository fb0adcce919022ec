// The counts at the top and on the first panel: they add up, and nothing is left out unsaid.
import { after, test } from "node:test";
import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { compact, open, page_of, root, sample, sample_attributed, stop } from "./harness.mjs";

after(stop);

const kManyDelegations = 30;
function many_delegations() {
  const given = JSON.parse(readFileSync(compact("amendments.json"), "utf8"));
  given.amendments.forEach((each, i) => { each.proponents = [`Delegation ${(i % kManyDelegations) + 1}`]; });
  const file = join(root, "build/browser/many-delegations.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(given));
  return page_of("many-delegations", compact("zero.md"), compact("rev1.md"), "--amendments", file);
}

test("of many delegations the first stand on the panel, and a line that needs no script shows the others", async () => {
  const { page, close } = await open(many_delegations(), { javaScriptEnabled: false });
  const rows = page.locator(".whose tbody tr");
  const all = await rows.count();
  assert.ok(all > 20 && all <= kManyDelegations, String(all));
  const shown = async () => (await Promise.all((await rows.all()).map((row) => row.isVisible()))).filter(Boolean).length;
  const more = page.locator(".whose summary");
  assert.equal(await more.innerText(), `and ${all - (await shown())} more delegations`);
  await more.click();
  assert.equal(await shown(), all);
  await page.locator(".where summary").click();
  assert.ok(await page.locator(".where .more tbody a").first().isVisible());
  await close();
});

test("of few delegations all stand on the panel", async () => {
  const { page, close } = await open(sample_attributed());
  assert.equal(await page.locator(".whose summary").count(), 0);
  await close();
});

test("the count of paragraphs that are renumbered and nothing else is theirs", async () => {
  const { page, close } = await open(sample());
  const chip = await page.locator(".c-plain", { hasText: "renumbered" }).innerText();
  const [, all, only] = chip.match(/^(\d+) renumbered, (\d+) of them otherwise unchanged$/).map(Number);
  assert.equal(await page.locator("main .e:not([data-e], .stub, .part, .rows):has(.no .was)").count(), only);
  assert.ok(only > 0 && only < all);
  await close();
});

test("brackets before and after add up, and so do amendments on the panel and in the list", async () => {
  const { page, close } = await open(sample_attributed());
  const [before, after] = (await page.locator(".brackets td.num").allInnerTexts()).map(Number);
  const by = Object.fromEntries((await page.locator(".brackets .often").innerText()).split(", ").map((each) => [each.replace(/^\d+ /, "").split(" ")[0], parseInt(each)]));
  assert.equal(before + (by.opened ?? 0) + (by.new ?? 0) - (by.lifted ?? 0) - (by.struck ?? 0), after, JSON.stringify(by));
  const panel = Object.fromEntries(await page.locator(".whose tbody tr").evaluateAll((rows) => rows.map((row) => [row.cells[0].textContent, row.cells[1].textContent])));
  const list = await page.locator("#amendments h3").allInnerTexts();
  assert.equal(list.length, Object.keys(panel).length);
  for (const heading of list) {
    const [who, count] = heading.split(": ");
    assert.equal(String(parseInt(count)), panel[who], heading);
  }
  await close();
});

// How the page behaves in Chromium: size, time until it can be read, filters,
// scrolling, memory.
//   node bench.mjs NAME OLD NEW [NAME OLD NEW ...]
// A line a page, tab-separated; bounds are the aims of docs/quality/page.md and
// are told, not tested.
import { statSync } from "node:fs";
import { open, page_of, stop } from "./harness.mjs";

const kRuns = Number(process.env.RUNS ?? 3);

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const ms = (value) => value.toFixed(0);

async function measure(file) {
  const { page, context, close } = await open(file, { viewport: { width: 1280, height: 900 } });
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const busy = async () => (await session.send("Performance.getMetrics")).metrics.find((each) => each.name === "TaskDuration").value * 1000;
  const cpu = {};
  cpu.open = await busy();
  await page.click("#b-filters");
  await page.waitForTimeout(300);
  cpu.filter = 0;
  for (const value of ["weaker", "moved", "substantive"]) {
    const box = page.locator(`#filters input[value=${value}]`);
    if (!(await box.isVisible())) continue;
    for (const act of [1, 2]) {
      const before = await busy();
      await box.evaluate((each) => each.click());
      await page.waitForTimeout(200);
      cpu.filter = Math.max(cpu.filter, (await busy()) - before);
    }
  }
  await page.click("#b-filters");
  cpu.scroll = 0;
  for (let i = 1; i <= 20; ++i) {
    const before = await busy();
    await page.evaluate((share) => scrollTo({ top: document.documentElement.scrollHeight * share, behavior: "instant" }), i / 20);
    await page.waitForTimeout(60);
    cpu.scroll = Math.max(cpu.scroll, (await busy()) - before);
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  const result = await page.evaluate(async () => {
    const frame = () => new Promise((resume) => requestAnimationFrame(() => setTimeout(resume, 0)));
    const idle = () => new Promise((resume) => setTimeout(resume, 300));
    const long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map((each) => each.duration))).observe({ type: "longtask" });
    const navigation = performance.getEntriesByType("navigation")[0];
    await idle();
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0;
    // Until what a reader sees comes back, and the next frame is drawn.
    const timed = async (act) => {
      await idle();
      const start = performance.now();
      act();
      const blocked = performance.now() - start;
      await frame();
      return { blocked, drawn: performance.now() - start };
    };
    const click = (selector) => () => document.querySelector(selector).click();
    document.querySelector("#b-filters").click();
    await idle();
    const filters = [];
    for (const value of ["weaker", "moved", "substantive", "moved", "weaker", "substantive"]) filters.push(await timed(click(`#filters input[value=${value}]`)));
    document.querySelector("#b-clear").click();
    document.querySelector("#b-filters").click();
    const step = await timed(click("#b-next"));
    const side = await timed(click("label[for=v-side]"));
    await idle();
    const old = await timed(click("label[for=v-old]"));
    const back = await timed(click("label[for=v-redline]"));
    await idle();
    long.length = 0;
    let slowest = 0;
    const height = document.documentElement.scrollHeight;
    for (let i = 0; i <= 60; ++i) {
      const start = performance.now();
      scrollTo({ top: (height * i) / 60, behavior: "instant" });
      await frame();
      slowest = Math.max(slowest, performance.now() - start);
    }
    const search = document.querySelector("#search");
    search.value = "boundary";
    const begun = performance.now();
    long.length = 0;
    search.dispatchEvent(new Event("input"));
    while (!/found|Nothing/.test(document.getElementById("found").textContent)) await new Promise((resume) => setTimeout(resume, 5));
    const found = performance.now() - begun;
    return {
      interactive: navigation.domInteractive, complete: navigation.domContentLoadedEventEnd, paint,
      filter: Math.max(...filters.map((each) => each.drawn)), filter_blocked: Math.max(...filters.map((each) => each.blocked)),
      step: step.drawn, side: side.drawn, old: old.drawn, back: back.drawn, scroll: slowest, search: found, search_longest: Math.max(0, ...long),
    };
  });
  for (const key of Object.keys(cpu)) result["cpu_" + key] = cpu[key];
  const metrics = Object.fromEntries((await session.send("Performance.getMetrics")).metrics.map((each) => [each.name, each.value]));
  result.heap = metrics.JSHeapUsedSize / 1e6;
  result.nodes = metrics.Nodes;
  await close();
  return result;
}

const pairs = process.argv.slice(2);
console.log(["page", "MB", "readable ms", "ready ms", "filter ms", "step ms", "side ms", "old ms", "scroll ms", "search ms", "search's longest task ms", "script heap MB", "nodes", "open CPU ms", "filter CPU ms", "scroll CPU ms"].join("\t"));
for (let i = 0; i + 2 < pairs.length; i += 3) {
  const [name, old_file, new_file] = pairs.slice(i, i + 3);
  const file = page_of("bench-" + name, old_file, new_file);
  const runs = [];
  for (let run = 0; run < kRuns; ++run) runs.push(await measure(file));
  const of = (key) => median(runs.map((run) => run[key]));
  console.log([name, (statSync(file).size / 1e6).toFixed(2), ms(of("paint")), ms(of("complete")), ms(of("filter")), ms(of("step")), ms(of("side")), ms(of("old")), ms(of("scroll")), ms(of("search")), ms(of("search_longest")), of("heap").toFixed(0), of("nodes"), ms(of("cpu_open")), ms(of("cpu_filter")), ms(of("cpu_scroll"))].join("\t"));
}
await stop();

// Pages of adref in a browser: `page_of` writes one, `open` shows it.
import { chromium } from "playwright-core";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const adref = process.env.ADREF ?? join(root, "build/dev/cli/adref");
const pages = join(root, "build/browser");
export const data = process.env.ADREF_DATA ?? resolve(root, "../shared/data");

const executable = process.env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(existsSync);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

// A page by a name of one's own; each is written once a run.
const written = new Map();
export function page_of(name, old_file, new_file, ...options) {
  if (!written.has(name)) {
    mkdirSync(pages, { recursive: true });
    const file = join(pages, name + ".html");
    execFileSync(adref, ["view", old_file, new_file, "-o", file, ...options], { stdio: ["ignore", "ignore", "pipe"] });
    written.set(name, file);
  }
  return written.get(name);
}

// The paragraphs of a draft, as read_view() gives them.
export const words_of = (file) => document_of(file).paragraphs.map((each) => each.text.replace(/\s+/g, " ").trim());

// A draft as adref reads it: adref.document/1.
export const document_of = (file) => JSON.parse(execFileSync(adref, ["show", file, "--format", "json"], { encoding: "utf8" }));

export const compact = (file) => join(root, "samples/compact", file);
export const sample = (...options) => page_of("sample" + options.join("").replaceAll("/", "-"), compact("zero.md"), compact("rev1.md"), ...options);
export const sample_attributed = (...options) =>
  page_of("attributed" + options.join(""), compact("zero.md"), compact("rev1.md"), "--amendments", compact("amendments.json"), ...options);

// A pair of real texts, or nothing where they are missing.
export function real(name, folder, old_file, new_file) {
  const at = (file) => join(data, folder, file);
  return existsSync(at(old_file)) && existsSync(at(new_file)) ? page_of(name, at(old_file), at(new_file)) : null;
}
export const kReal = {
  bbnj: ["bbnj-agreement-drafts", "03-2022-06-01-further-revised-draft.txt", "04-2022-12-12-further-refreshed-draft.txt"],
  paris: ["paris-agreement-2015", "01-2015-10-23-draft-agreement.txt", "02-2015-12-04-draft-agreement.txt"],
  arabic: ["ar-tracked-docx-pair", "01-before-rejected.txt", "02-after-accepted.txt"],
  chinese: ["cc-by-4.0-6-languages", "01-by-4.0.zh.txt", "02-by-sa-4.0.zh.txt"],
};

let browser = null;
export async function start() {
  browser ??= await chromium.launch({ executablePath: executable, args: ["--no-sandbox", "--disable-gpu"] });
  return browser;
}
export async function stop() {
  await browser?.close();
  browser = null;
}

// Shows a file. What the page would fetch, and what it complains of, is kept.
export async function open(file, options = {}) {
  const { fragment = "", ...context_options } = options;
  const context = await (await start()).newContext({ viewport: { width: 1600, height: 900 }, reducedMotion: "reduce", ...context_options });
  const page = await context.newPage();
  const requests = [];
  const complaints = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  page.on("dialog", (dialog) => { complaints.push("dialog: " + dialog.message()); dialog.dismiss(); });
  await page.goto(pathToFileURL(file).href + fragment);
  if (context_options.javaScriptEnabled !== false) await page.waitForSelector("html.scripted");
  return { page, context, requests, complaints, close: () => context.close() };
}

// What axe finds against WCAG 2.2 AA, a line each.
// All of the text is laid out for it: axe takes what was not for covered.
export async function axe_findings(page) {
  await page.evaluate(() => { for (const piece of document.querySelectorAll(".piece")) piece.style.contentVisibility = "visible"; });
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const result = await axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }, resultTypes: ["violations"] });
    return result.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.target.join(" ")} ${node.failureSummary}`));
  });
  return found;
}

// The paragraphs that the old or new view shows: a line each, rows of tables too.
export const read_view = (page, view) => page.evaluate((hidden) => {
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  for (const piece of document.querySelectorAll(".piece")) piece.style.contentVisibility = "visible";
  const words_of = (element) => {
    const copy = element.cloneNode(true);
    for (const part of copy.querySelectorAll(`${hidden}, .no, .call`)) part.remove();
    return copy.textContent;
  };
  const out = [];
  for (const each of document.querySelectorAll("main :is(.t, tr)")) {
    if (!each.checkVisibility() || each.matches(".rows > .t") || each.querySelector(":scope > .whole")) continue;
    const cells = each.matches("tr") ? [...each.querySelectorAll(":scope > td:not(.rn)")].filter((cell) => cell.checkVisibility()) : [each];
    out.push(cells.map(words_of).join(" ").replace(/\s+/g, " ").trim());
  }
  return out;
}, view === "old" ? "ins" : "del");

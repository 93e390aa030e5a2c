// Opens pages in Chromium as readers do: wide and narrow, light and dark, by keyboard, without script, on paper.
// usage: node page.mjs PAGE.html…      CHROMIUM names another browser than /usr/bin/chromium.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const widths = [1280, 380, 360];
let passed = 0;
const faults = [];

function check(name, holds, found = "") {
  if (holds) passed += 1;
  else faults.push(`${name}${found === "" ? "" : `: ${found}`}`);
}

/** A page in a browser of its own size, with what it logs and asks for. */
async function opened(browser, file, options) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const noise = [];
  page.on("console", (message) => noise.push(`console: ${message.text()}`));
  page.on("pageerror", (fault) => noise.push(`error: ${fault.message}`));
  page.on("request", (request) => {
    if (!/^(file|data|about):/.test(request.url())) noise.push(`request: ${request.url()}`);
  });
  await page.goto(pathToFileURL(resolve(file)).href);
  return { page, noise, close: () => context.close() };
}

async function accessible(browser, file) {
  for (const width of widths) {
    for (const colorScheme of ["light", "dark"]) {
      const here = `${basename(file)} ${width} ${colorScheme}`;
      const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true, reducedMotion: "reduce" };
      const { page, noise, close } = await opened(browser, file, options);
      const silence = noise.length;
      check(`${here} is silent`, silence === 0, noise.join("; "));
      await page.evaluate(axe);
      const found = await page.evaluate((tags) => globalThis.axe.run({ runOnly: tags }), rules);
      const places = (violation) => violation.nodes.slice(0, 3).map((node) => node.target.join(" ")).join(", ");
      const list = found.violations.map((one) => `${one.id} (${one.nodes.length}) ${places(one)}`);
      check(`${here} has no findings by axe`, list.length === 0, list.join("; "));
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      check(`${here} is not wider than the screen`, excess <= 0, `${excess} px`);
      const cut = await page.evaluate(cutParts);
      check(`${here} cuts nothing off`, cut.length === 0, cut.join("; "));
      await close();
    }
  }
}

/** In the page: what sticks out of the screen and cannot be scrolled to by everyone. */
function cutParts() {
  const isReachable = (box) => box.tabIndex === 0 && box.getAttribute("role") === "region" && box.hasAttribute("aria-label");
  const scrolls = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (getComputedStyle(box).overflowX === "auto") return isReachable(box) || box.tagName === "NAV";
    }
    return false;
  };
  return [...document.querySelectorAll("main *, header *")]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 1 && box.right > document.documentElement.clientWidth + 1 && !scrolls(element);
    })
    .map((element) => `${element.tagName} ${element.className} ${element.textContent.slice(0, 40)}`);
}

/** The texts of a column, from top to bottom. */
const column = (page, table, at) =>
  page.evaluate(
    ([table, at]) => {
      const rows = document.querySelectorAll("main table")[table].tBodies[0].rows;
      return [...rows].map((row) => row.cells[at].dataset.value ?? row.cells[at].textContent.trim());
    },
    [table, at],
  );

/** The first table with a column of figures that differ: its number and that of the column. */
function sortablePlace() {
  const tables = [...document.querySelectorAll("main table")];
  for (const [place, table] of tables.entries()) {
    for (const head of table.tHead.rows[0].cells) {
      const values = [...table.tBodies[0].rows].map((row) => row.cells[head.cellIndex].dataset.value);
      const figures = values.filter((value) => value !== undefined);
      if (new Set(figures).size > 2 && head.querySelector("button")) return [place, head.cellIndex];
    }
  }
  return null;
}

async function sorts(browser, file) {
  const { page, noise, close } = await opened(browser, file, {});
  const place = await page.evaluate(sortablePlace);
  if (place) {
    const [table, at] = place;
    const head = page.locator("main table").nth(table).locator("thead th").nth(at);
    const before = await column(page, table, at);
    const inOrder = (values, sign) => {
      const figures = values.map(Number).filter((value) => !Number.isNaN(value));
      return figures.every((value, n) => n === 0 || sign * (value - figures[n - 1]) >= 0);
    };
    await head.locator("button").click();
    check("a click sorts upwards", inOrder(await column(page, table, at), 1) && (await head.getAttribute("aria-sort")) === "ascending");
    await head.locator("button").focus();
    await page.keyboard.press("Enter");
    const down = await column(page, table, at);
    check("the enter key turns the order round", inOrder(down, -1) && (await head.getAttribute("aria-sort")) === "descending");
    check("no row is lost", down.slice().sort().join() === before.slice().sort().join());
    const marked = await page.locator("main table").nth(table).locator("th[aria-sort]").count();
    check("one column says that it is sorted", marked === 1, marked);
  } else {
    check("a table can be sorted", (await page.locator("main table").count()) === 0 || !(await page.locator("th button").count()));
  }
  check("sorting is silent", noise.length === 0, noise.join("; "));
  await close();
}

async function byKeyboard(browser, file) {
  const { page, close } = await opened(browser, file, { viewport: { width: 360, height: 800 } });
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.getAttribute("href"));
  check("the first stop skips to the content", first === "#content", first);
  const tables = await page.locator("main table").count();
  let reached = tables === 0;
  for (let stop = 0; stop < 200 && !reached; stop += 1) {
    await page.keyboard.press("Tab");
    reached = await page.evaluate(() => Boolean(document.activeElement.closest("[role=region]")?.querySelector("table")));
  }
  check("the tab key reaches a table", reached);
  await close();
}

async function tips(browser, file) {
  const { page, close } = await opened(browser, file, {});
  const link = page.locator("nav a[aria-describedby]").first();
  if (await link.count()) {
    await link.focus();
    const tip = page.locator("[role=tooltip]");
    check("a tip shows on focus", await tip.isVisible());
    await page.keyboard.press("Escape");
    check("the escape key takes it away", !(await tip.isVisible()));
  }
  await close();
}

async function withoutScript(browser, file) {
  const words = async (javaScriptEnabled) => {
    const { page, close } = await opened(browser, file, { javaScriptEnabled });
    const text = (await page.locator("main").innerText()).replace(/\s+/g, " ");
    await close();
    return text;
  };
  check("every word is there without script", (await words(false)) === (await words(true)));
}

async function onPaper(browser, file) {
  const { page, close } = await opened(browser, file, { colorScheme: "dark" });
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = paper.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
  const sections = await page.locator("main > section").count();
  await page.emulateMedia({ media: "print" });
  const boxes = await page.locator("thead button").evaluateAll((all) => all.filter((one) => getComputedStyle(one).display !== "contents").length);
  check("headers have their words on each page", boxes === 0, `${boxes} buttons with a box of their own`);
  check("each section prints", pages >= sections && pages > 0, `${pages} pages, ${sections} sections`);
  await close();
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error("usage: node page.mjs PAGE.html…");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  for (const file of files) {
    for (const test of [accessible, sorts, byKeyboard, tips, withoutScript, onPaper]) await test(browser, file);
  }
} finally {
  await browser.close();
}
for (const fault of faults) console.log(fault);
console.log(`${passed} passed, ${faults.length} failed`);
process.exitCode = faults.length === 0 ? 0 : 1;

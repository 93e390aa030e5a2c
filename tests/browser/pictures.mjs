// Pictures of pages, wide and narrow, light and dark, and of charts, to look at. Fails where one is blank.
// usage: BROWSER_OUT=DIR node pictures.mjs FILE.html|FILE.svg…      CHROMIUM names another browser than /usr/bin/chromium.

import { mkdirSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const out = process.env.BROWSER_OUT;
const files = process.argv.slice(2);
if (!out || files.length === 0) throw new Error("usage: BROWSER_OUT=DIR node pictures.mjs FILE.html|FILE.svg…");
mkdirSync(out, { recursive: true });

const views = {
  html: [
    { width: 1280, colorScheme: "light" },
    { width: 1280, colorScheme: "dark" },
    { width: 360, colorScheme: "light" },
  ],
  svg: [{ width: 760, colorScheme: "light" }],
};
/** A blank page of this size takes a few thousand bytes. */
const LEAST = 9000;
const blank = [];
let made = 0;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
try {
  for (const { width, colorScheme } of [...views.html, ...views.svg]) {
    const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
    const page = await context.newPage();
    for (const [place, file] of files.entries()) {
      const kind = file.endsWith(".svg") ? "svg" : "html";
      if (!views[kind].some((view) => view.width === width && view.colorScheme === colorScheme)) continue;
      await page.goto(pathToFileURL(resolve(file)).href);
      // Two editions have files of the same name.
      const name = `${String(place).padStart(3, "0")}_${basename(file)}_${width}_${colorScheme}.png`;
      const picture = await page.screenshot({ path: join(out, name), fullPage: kind === "html" });
      made += 1;
      if (picture.length < LEAST) blank.push(`${name} (${picture.length} bytes)`);
    }
    await context.close();
  }
} finally {
  await browser.close();
}
console.log(`${made} pictures by Chromium, ${blank.length} blank`);
if (blank.length > 0) {
  console.log(blank.join("\n"));
  process.exitCode = 1;
}

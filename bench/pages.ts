import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../e2e/browser.ts";
import type { Site } from "../e2e/site.ts";
import { startOwnSite } from "./own-site.ts";
import { atMost, figure, type Measurement, quantile } from "./table.ts";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

/** 1.6 Mbit/s with 150 ms there and back, and a processor at a quarter of its speed. */
const slowNetwork = {
  offline: false,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
  latency: 150,
};
const slowdown = 4;

/** What a visitor waits for: bytes of the first visit, time to use, time to repaint. */
export async function benchPages(): Promise<Measurement[]> {
  const site = await startOwnSite();
  const browser = await startBrowser();
  try {
    return [
      ...(await firstVisit(browser, site)),
      await timeToUse(browser, site),
      ...(await repaints(browser, site)),
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

async function firstVisit(browser: Browser, site: Site): Promise<Measurement[]> {
  const page = await browser.newPage();
  const assets: string[] = [];
  page.on("response", (response) => {
    const path = new URL(response.url()).pathname;
    if (/\.(?:js|css)$/.test(path)) assets.push(path);
  });
  await page.goto(site.address, { waitUntil: "networkidle" });
  await page.close();
  const sizes = await Promise.all(
    [...new Set(assets)].map(async (path) => {
      const packed = await readFile(`${dist}${path}.gz`);
      return { bytes: packed.byteLength, charts: isCharts(gunzipSync(packed).toString()) };
    }),
  );
  const sum = (charts: boolean): number =>
    sizes.filter((one) => one.charts === charts).reduce((total, one) => total + one.bytes, 0) /
    1000;
  return [
    atMost(
      "first visit to /: JavaScript and CSS before the charts' chunk, gzip",
      sum(false),
      235,
      "kB",
    ),
    atMost("the charts' chunk, gzip", sum(true), 115, "kB"),
  ];
}

/** Only the chunk that holds Recharts names the class of its axis ticks. */
function isCharts(source: string): boolean {
  return source.includes("recharts-cartesian-axis-tick");
}

async function timeToUse(browser: Browser, site: Site): Promise<Measurement> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slowNetwork);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const start = performance.now();
    await page.goto(site.address, { waitUntil: "commit" });
    await page.getByRole("navigation").first().waitFor();
    await page.getByText("numbers with a source").first().waitFor();
    await page
      .getByRole("link", { name: /Intranasal/ })
      .first()
      .waitFor();
    // Answers: the main thread comes back for a task of our own.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    times.push((performance.now() - start) / 1000);
    await context.close();
  }
  return atMost(
    "/ usable at 4× slower processor and 1.6 Mbit/s, median of 3",
    quantile(times, 0.5),
    2.3,
    "s",
  );
}

/** Each changes the number of studies and of points, on and off again. */
const toggles = ["Intranasal", "Oral", "Active placebo", "Bipolar depression", "Inert placebo"];

async function repaints(browser: Browser, site: Site): Promise<Measurement[]> {
  const alone = await repaintTimes(browser, site, 6);
  const together = (
    await Promise.all(Array.from({ length: 8 }, () => repaintTimes(browser, site, 2)))
  ).flat();
  return [
    atMost("filter click to chart and table repainted, median", quantile(alone, 0.5), 50, "ms"),
    atMost(
      "filter click to chart and table repainted, 95th percentile",
      quantile(alone, 0.95),
      100,
      "ms",
    ),
    atMost("the same with 8 pages at once, median", quantile(together, 0.5), 150, "ms"),
    figure("filter clicks measured", alone.length + together.length, "clicks"),
  ];
}

async function repaintTimes(browser: Browser, site: Site, rounds: number): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  // tsx marks inner functions with a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(`${site.address}/studies`, { waitUntil: "networkidle" });
  await page.locator("svg.recharts-surface path").first().waitFor();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const name of toggles) {
      const on = await repaintAfter(page, name);
      const off = await repaintAfter(page, name);
      // The first round loads code and warms the cache, as the first click of a visit does once.
      if (round > 0) times.push(on, off);
    }
  await context.close();
  return times;
}

/** Clicks a filter inside the page and waits until count, table and chart have all changed. */
function repaintAfter(page: Page, name: string): Promise<number> {
  return page.evaluate(async (label) => {
    const box = [...document.querySelectorAll<HTMLInputElement>("aside input[type=checkbox]")].find(
      (input) => input.closest("label")?.textContent?.startsWith(label),
    );
    if (box === undefined) throw new Error(`there is no filter ${label}`);
    const count = (): string => document.querySelector("h1 + p")?.textContent ?? "";
    const table = (): string => document.querySelector("tbody")?.textContent ?? "";
    const chart = (): string =>
      [...document.querySelectorAll("svg.recharts-surface g > path")]
        .map((path) => path.getAttribute("d") ?? "")
        .join();
    const before = { count: count(), table: table(), chart: chart() };
    const start = performance.now();
    const changed = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${label} changed nothing`)), 5000);
      const observer = new MutationObserver(() => {
        // The cheap one first: this is read at every mutation.
        const waiting =
          count() === before.count || chart() === before.chart || table() === before.table;
        if (waiting) return;
        clearTimeout(late);
        observer.disconnect();
        // After the next frame has been handed over, the change is on the screen.
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
    });
    box.click();
    await changed;
    return performance.now() - start;
  }, name);
}

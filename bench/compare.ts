import type { Browser, Page } from "playwright-core";
import { startBrowser } from "../e2e/browser.ts";
import type { Site } from "../e2e/site.ts";
import { startOwnSite } from "./own-site.ts";
import { atMost, figure, type Measurement, quantile } from "./table.ts";

/** Values of "Benefits rated at"; each shows other numbers than the one before. */
const times = ["24 hours", "7 days", "14 days", "28 days", "End of treatment"] as const;

/** What a clinician waits for: from a changed choice to the changed comparison on the screen. */
export async function benchCompare(): Promise<Measurement[]> {
  const site = await startOwnSite();
  const browser = await startBrowser();
  try {
    const [first, again] = await repaints(browser, site);
    return [
      atMost(
        "comparison repainted after another time, 95th percentile",
        quantile(again, 0.95),
        150,
        "ms",
      ),
      figure("the same where nobody has asked before, median", quantile(first, 0.5), "ms"),
    ];
  } finally {
    await browser.close();
    await site.stop();
  }
}

/** The first round asks the server what it has not been asked; later visitors find its answers. */
async function repaints(browser: Browser, site: Site): Promise<[number[], number[]]> {
  const rounds: number[][] = [];
  for (let round = 0; round < 4; round += 1) {
    // A new visitor each time: the answers are the server's, not the page's.
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    await page.goto(`${site.address}/compare`, { waitUntil: "networkidle" });
    const measured: number[] = [];
    for (const time of times) measured.push(await repaintAfter(page, time));
    rounds.push(measured);
    await context.close();
  }
  const [first = [], ...again] = rounds;
  return [first, again.flat()];
}

/** Chooses a time inside the page and waits until the columns have changed. */
function repaintAfter(page: Page, time: string): Promise<number> {
  return page.evaluate(async (words) => {
    const select = [...document.querySelectorAll("select")].find(({ labels }) =>
      [...labels].some(({ textContent }) => textContent?.startsWith("Benefits rated at")),
    );
    const option = [...(select?.options ?? [])].find(({ textContent }) => textContent === words);
    if (select === undefined || option === undefined) throw new Error(`there is no time ${words}`);
    const before = document.querySelector("#columns tbody")?.textContent ?? "";
    const start = performance.now();
    const changed = new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`${words} changed nothing`)), 5000);
      const observer = new MutationObserver(() => {
        if (document.querySelector("#columns tbody")?.textContent === before) return;
        clearTimeout(late);
        observer.disconnect();
        // After the next frame has been handed over, the change is on the screen.
        requestAnimationFrame(() => setTimeout(resolve, 0));
      });
      observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    select.value = option.value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
    await changed;
    return performance.now() - start;
  }, time);
}

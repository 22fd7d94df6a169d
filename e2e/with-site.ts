import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { startBrowser } from "./browser.ts";
import type { Site } from "./site.ts";
import { visit, type Visit, type VisitOptions } from "./visit.ts";

/** One browser and one site for all journeys of a file, from the first of them to the last. */
export function withSite<Running extends Site>(start: () => Promise<Running>) {
  let browser: Browser;
  let running: Running;
  beforeAll(async () => {
    [browser, running] = await Promise.all([startBrowser(), start()]);
  });
  afterAll(async () => {
    await browser.close();
    await running.stop();
  });
  return {
    // Stands for the site that is started later, so that a file may name it from its first line on.
    site: new Proxy({} as Running, { get: (_, name) => Reflect.get(running, name) as unknown }),
    /** A new visitor with an own profile. */
    visit: (options?: VisitOptions): Promise<Visit> => visit(browser, options),
  };
}

import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Places where systems keep a Chrome of their own. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:/Program Files/Google/Chrome/Application/chrome.exe",
];

/**
 * Starts the Chromium that comes inside npm; on systems it is not built for, an installed Chrome.
 * Throws where there is neither: a journey is never skipped silently.
 */
export async function startBrowser(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64")
    return chromium.launch({
      executablePath: await sparticuz.executablePath(),
      // Its own list is for a function host (one process, no web security); a journey wants neither.
      args: ["--no-sandbox", "--disable-dev-shm-usage"],
    });
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      `The Chromium inside npm does not run on ${process.platform} ${process.arch}, and no installed Chrome was found.`,
    );
  return chromium.launch({ executablePath });
}

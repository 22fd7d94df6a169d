import { existsSync } from "node:fs";
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
  if (process.platform === "linux" && process.arch === "x64") return startPackaged();
  const executablePath = installed.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      `The Chromium inside npm does not run on ${process.platform} ${process.arch}, and no installed Chrome was found.`,
    );
  return chromium.launch({ executablePath });
}

/**
 * The package unpacks the libraries and fonts that Chromium needs only where it believes to be on a
 * function host; a bare system lacks them just the same. The variable is read when it is imported.
 */
async function startPackaged(): Promise<Browser> {
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    // Its own list of switches is for such a host too (one process, no web security).
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
}

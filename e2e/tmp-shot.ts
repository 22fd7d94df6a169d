import { startBrowser } from "./browser.ts";
const browser = await startBrowser();
const base = process.argv[2] ?? "http://127.0.0.1:3111";
const shots: [string, string, number, "light" | "dark", boolean][] = JSON.parse(process.argv[3] ?? "[]");
for (const [name, path, width, scheme, full] of shots) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme: scheme });
  const page = await context.newPage();
  page.on("console", (m) => { if (m.type() === "error") console.log(name, m.text()); });
  await page.goto(base + path, { waitUntil: "networkidle" });
  await page.waitForTimeout(600);
  await page.screenshot({ path: `/tmp/shots/${name}.png`, fullPage: full });
  await context.close();
}
await browser.close();

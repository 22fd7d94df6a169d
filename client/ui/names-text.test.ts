import { expect, test } from "vitest";
import { namesText } from "./names-text.ts";

test("few names stand whole, of many the rest is counted", () => {
  expect(namesText(["Abbar 2022", "Cao 2019"])).toBe("Abbar 2022, Cao 2019");
  expect(namesText(["Abbar 2022", "Cao 2019", "Fu 2020"], 2)).toBe(
    "Abbar 2022, Cao 2019 and 1 more",
  );
});

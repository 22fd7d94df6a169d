import { expect, test } from "vitest";
import { plainText, registryText, shortened, slug } from "./plain-text.ts";

test.each([
  ["CO<sub>2</sub> and <i>in vivo</i>", "CO2 and in vivo"],
  ["5 &lt; 6 &amp;amp; caf&#233; &#x3b1;", "5 < 6 &amp; café α"],
  ["p < 0.05 and n > 3", "p < 0.05 and n > 3"],
  ["<h4>Methods</h4>We did.", "Methods We did."],
  ["&lt;i&gt;R&lt;/i&gt;-ketamine", "R-ketamine"],
  ["an &unknown; entity", "an &unknown; entity"],
  ["two\n   lines", "two lines"],
])("%s reads %s", (marked, plain) => {
  expect(plainText(marked)).toBe(plain);
});

test("a registry's escapes are taken off", () => {
  expect(registryText("glucose \\>126 \\[IGA=3\\]")).toBe("glucose >126 [IGA=3]");
});

test("a key is ASCII", () => {
  expect(slug("Møller-Sørensen’s Straße Łódź")).toBe("moller-sorensens-strasse-lodz");
});

test("a long text is cut visibly", () => {
  expect(shortened("a".repeat(10), 5)).toBe("aaaa…");
});

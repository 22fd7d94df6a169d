import { expect, test } from "vitest";
import { rangeText, spanText } from "./forest-axis.ts";

test("a number in the hundreds has no decimals, in the thousands it is parted", () => {
  expect(spanText({ estimate: 17.07, low: 1.954, high: 149.09 }, 2)).toBe("17.07 [1.95 to 149]");
  expect(rangeText({ low: 0.002, high: 3018.02 }, 2)).toBe("0.00 to 3,018");
});

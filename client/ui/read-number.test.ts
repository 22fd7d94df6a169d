import { describe, expect, test } from "vitest";
import { readNumber } from "./read-number.ts";

describe("what is typed where a number belongs", () => {
  test("is no number while it is blank, and zero only where a zero stands", () => {
    expect(readNumber("")).toBeUndefined();
    expect(readNumber("   ")).toBeUndefined();
    expect(readNumber("0")).toBe(0);
  });

  test("is a number with a point, a sign as papers print it, or half typed", () => {
    expect(readNumber(" 12.50 ")).toBe(12.5);
    expect(readNumber("−7.3")).toBe(-7.3);
    expect(readNumber("12.")).toBe(12);
    expect(readNumber(".5")).toBe(0.5);
    expect(readNumber("+7.3")).toBe(7.3);
    for (const written of [1e-7, 1e21]) expect(readNumber(String(written))).toBe(written);
  });

  test("stays as it is where it is no number, so that nothing typed is lost or guessed", () => {
    for (const text of ["12,5", "<0.001", "NR", "1e3", "-", "."])
      expect(readNumber(text)).toBe(text);
  });
});

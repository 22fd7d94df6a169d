import { describe, expect, test } from "vitest";
import { evidenceFilter, filterShape, parseWords, printWords, wordsOfSearch } from "./question.ts";

const parse = (search: string) => parseWords(evidenceFilter, wordsOfSearch(search));

describe("a filter in a query string", () => {
  test("repeated keys are several values of one field", () => {
    const parsed = parse("?route=oral&route=intravenous&drug=ketamine");
    expect(parsed).toEqual({
      ok: true,
      query: { route: ["intravenous", "oral"], drug: ["ketamine"] },
    });
  });

  test.each([
    ["route=oral&route=intravenous", "route=intravenous&route=oral"],
    ["drug=ketamine&route=oral", "route=oral&drug=ketamine"],
    ["text=low%20mood", "text=low+mood"],
  ])("prints %s and %s alike", (one, other) => {
    const print = (search: string): string => {
      const parsed = parse(search);
      return parsed.ok ? printWords(filterShape, parsed.query) : "refused";
    };
    expect(print(one)).toBe(print(other));
    expect(print(one)).not.toBe("refused");
  });

  test("a mistyped word is named with the words there are", () => {
    const parsed = parse("rout=oral");
    expect(parsed.ok).toBe(false);
    if (parsed.ok) return;
    expect(parsed.problems).toHaveLength(1);
    expect(parsed.problems[0]).toMatchObject({ path: "rout", value: "oral" });
    expect(parsed.problems[0]?.allowed).toContain("route");
  });

  test("a value outside the list is named with the values there are", () => {
    const parsed = parse("route=oral&route=nasal");
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      {
        path: "route",
        value: "nasal",
        message: '"nasal" is not a value of route',
        allowed: [
          "intravenous",
          "intranasal",
          "intramuscular",
          "subcutaneous",
          "oral",
          "sublingual",
        ],
      },
    ]);
  });

  test.each([
    "yearFrom=",
    "yearFrom=%20",
    "yearFrom=2o10",
    "yearFrom=-5",
    "yearFrom=2010&yearFrom=2011",
  ])("%s is refused and never read as 0", (search) => {
    const parsed = parse(search);
    expect(parsed.ok).toBe(false);
    expect(parsed.ok ? "" : parsed.problems[0]?.path).toBe("yearFrom");
  });

  test("groups of conditions are values of indication", () => {
    expect(parse("indication=depression")).toMatchObject({ ok: true });
    expect(parse("indication=mood")).toMatchObject({ ok: false });
  });

  test("a broken percent escape is kept as typed", () => {
    expect(wordsOfSearch("text=50%")).toEqual({ text: ["50%"] });
  });
});

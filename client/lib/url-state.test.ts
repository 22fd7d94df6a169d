import { describe, expect, test } from "vitest";
import { questionShape, timeCourseShape } from "#domain/evidence-question.ts";
import { wordsOfSearch } from "#domain/question.ts";
import {
  filterQuery,
  queryString,
  questionQuery,
  splitWords,
  stringifySearch,
  withWord,
} from "./url-state.ts";

describe("the address of a page", () => {
  test("prints known words in canonical order and keeps unknown ones behind", () => {
    const words = wordsOfSearch("?foo=1&page=2&indication=ptsd&route=oral&route=intranasal");
    expect(queryString(words)).toBe("route=oral&route=intranasal&indication=ptsd&page=2&foo=1");
  });

  test.each([
    ["forest plot", questionShape],
    ["time course", timeCourseShape],
  ])("prints the words of a %s in the server's order", (_, shape) => {
    const words = Object.keys(shape);
    const shuffled = Object.fromEntries(words.toReversed().map((word) => [word, ["1"]]));
    expect(queryString(shuffled)).toBe(words.map((word) => `${word}=1`).join("&"));
  });

  test("reading what was printed gives the same words", () => {
    const words = { text: ["a & b = c%"], "odd key": ["ö", ""] };
    expect(wordsOfSearch(stringifySearch(words))).toEqual(words);
  });

  test("an empty address has no question mark", () => {
    expect(stringifySearch({})).toBe("");
  });

  test("a filter the domain accepts is asked in the domain's order", () => {
    expect(filterQuery(wordsOfSearch("route=oral&route=intravenous&sort=name"))).toBe(
      "route=intravenous&route=oral",
    );
  });

  test("a filter the domain refuses is sent as typed, so that the server can name it", () => {
    expect(filterQuery(wordsOfSearch("route=foo"))).toBe("route=foo");
  });

  test("a question is asked in one order, however it was typed, without the page's own words", () => {
    const words = wordsOfSearch(
      "show=forest&exclude=b&level=95&window=h24&exclude=a&outcome=response&drug=ketamine",
    );
    expect(questionQuery(words)).toBe(
      "drug=ketamine&outcome=response&window=h24&level=95&exclude=a&exclude=b",
    );
    expect(queryString(words)).toMatch(/exclude=b&exclude=a&show=forest$/);
  });

  test("splits known from unknown words", () => {
    expect(splitWords({ route: ["oral"], x: ["1"] }, ["route"])).toEqual({
      known: { route: ["oral"] },
      unknown: ["x"],
    });
  });

  test("no values take a word away", () => {
    expect(withWord({ route: ["oral"], x: ["1"] }, "route", [])).toEqual({ x: ["1"] });
  });
});

import { expect, test } from "vitest";
import { wordsOfSearch } from "#domain/question.ts";
import { furtherLabel, withSeveral } from "../../ui/filter-choices.ts";
import { askedMeasure, filterChoices, furtherWords, withOutcome } from "./choices.ts";
import { readingOf, timeCourseQuestion } from "./question.ts";
import { answer } from "./testing.ts";

test("an empty address asks for response", () => {
  expect(timeCourseQuestion({})).toBe("outcome=response");
});

test("the server is asked in its own words and order; the reading is the page's own", () => {
  const words = wordsOfSearch("reading=rates&trials=same&by=drug&route=oral&outcome=response&x=1");
  expect(timeCourseQuestion(words)).toBe("route=oral&outcome=response&by=drug&trials=same");
  expect(readingOf(words)).toBe("rates");
});

test("several routes at once stay a choice of their own", () => {
  const route = filterChoices.find((one) => one.word === "route");
  if (route === undefined) throw new Error("routes are offered");
  const { value, choices } = withSeveral(route, { route: ["oral", "intranasal"] });
  expect(value).toBe("oral intranasal");
  expect(choices.at(-1)?.label).toBe("Oral or Intranasal");
});

test("another outcome keeps what fits it", () => {
  const words = wordsOfSearch("route=oral&outcome=response&measure=RR&reading=rates");
  expect(withOutcome(words, "remission")).toEqual({
    route: ["oral"],
    outcome: ["remission"],
    reading: ["rates"],
  });
  expect(withOutcome(words, "severity")).toEqual({ route: ["oral"], outcome: ["severity"] });
});

test("filters that came along are named, so that they can be taken away", () => {
  expect(furtherWords(wordsOfSearch("yearFrom=2015&route=oral&exclude=a-2000"))).toEqual([
    "yearFrom",
    "exclude",
  ]);
});

test("a word of the address is spelled out for readers", () => {
  expect(["yearFrom", "exclude"].map(furtherLabel)).toEqual(["year from", "exclude"]);
});

test("the outcome's own measure is no choice of the reader", () => {
  expect(askedMeasure({ measure: ["OR"] }, answer)).toBe("");
  expect(askedMeasure({ measure: ["RR"] }, answer)).toBe("RR");
});

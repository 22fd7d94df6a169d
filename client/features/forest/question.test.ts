import { describe, expect, test } from "vitest";
import { wordsOfSearch } from "#domain/question.ts";
import { forestQuestion, toggleStudy, withIncludes } from "./question.ts";

const query = (address: string) => forestQuestion(wordsOfSearch(address)).query;

describe("the question of an address", () => {
  test("asks for response to intravenous ketamine at a day where the address says nothing", () => {
    expect(query("")).toBe(
      "drug=ketamine&route=intravenous&comparatorClass=inert-placebo&comparatorClass=active-placebo&outcome=response&window=h24",
    );
    expect(query("show=robustness&sort=year")).toBe(query(""));
  });

  test("asks for every drug and route where only something else is said", () => {
    expect(query("indication=bipolar-depression")).toBe(
      "indication=bipolar-depression&outcome=response&window=h24",
    );
  });

  test("gives no time to what is counted over a phase", () => {
    expect(query("outcome=relapse")).toBe("outcome=relapse");
  });

  test("passes on what nobody knows, so that the server can name it", () => {
    expect(query("outcome=nonsense")).toContain("outcome=nonsense");
  });

  test("asks for more of the same question", () => {
    const { words } = forestQuestion({});
    expect(withIncludes(words, ["views"])).toBe(`${query("")}&include=views`);
  });

  test("takes a study out and puts it back", () => {
    const { words } = forestQuestion({});
    const without = toggleStudy(toggleStudy(words, "lii-2023"), "hu-2016");
    expect(without["exclude"]).toEqual(["hu-2016", "lii-2023"]);
    expect(toggleStudy(toggleStudy(without, "hu-2016"), "lii-2023")).toEqual(words);
  });
});

import { describe, expect, test } from "vitest";
import { wordsOfSearch } from "#domain/question.ts";
import { stringifySearch } from "../../lib/url-state.ts";
import { compareQuestionOf, detailOf, withUsual } from "./question.ts";

describe("the question of an address", () => {
  test("a bare address asks for drip, spray and ECT at the end of treatment", () => {
    expect(compareQuestionOf({})).toBe(
      "option=ketamine~intravenous~active-placebo&option=esketamine~intranasal~inert-placebo&option=ect~ketamine~intravenous&indication=depression&window=end",
    );
  });

  test("how much is shown is not sent to the server", () => {
    const words = wordsOfSearch("window=h24&detail=detailed");
    expect(compareQuestionOf(words)).not.toContain("detail");
    expect(detailOf(words)).toBe("detailed");
    expect(detailOf({})).toBe("standard");
  });

  test("columns stand first in the address and keep their order", () => {
    const words = withUsual(
      wordsOfSearch("window=d7&option=ect~ketamine~intravenous&option=ketamine~oral~ect"),
    );
    expect(stringifySearch(words)).toBe(
      "?option=ect~ketamine~intravenous&option=ketamine~oral~ect&indication=depression&window=d7",
    );
  });

  test("what the server will refuse is sent as it is, for it to name", () => {
    expect(compareQuestionOf({ option: ["ketamine~by-post~none"] })).toContain(
      "ketamine~by-post~none",
    );
  });
});

import { describe, expect, test } from "vitest";
import { ratesQuestion, windowChoices } from "./question.ts";

describe("the question behind the rates", () => {
  test("asks for response at 24 hours by route unless the address says otherwise", () => {
    expect(ratesQuestion({}).query).toBe("outcome=response&window=h24&by=route");
  });

  test("asks for the whole phase where an outcome is counted over it", () => {
    expect(ratesQuestion({ outcome: ["relapse"] }).window).toBe("phase");
    expect(windowChoices("relapse").map((choice) => choice.value)).toEqual(["phase"]);
  });

  test("an outcome at one time is never offered over the whole phase", () => {
    expect(windowChoices("response").map((choice) => choice.value)).not.toContain("phase");
  });

  test("an outcome nobody knows is passed on, so that the server can name it", () => {
    expect(ratesQuestion({ outcome: ["nonsense"] }).query).toContain("outcome=nonsense");
  });
});

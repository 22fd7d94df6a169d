import { describe, expect, it } from "vitest";
import { type RiskOfBias, riskOfBias } from "../../study/risk-of-bias.ts";
import { assessed } from "./assess.ts";

const begun: RiskOfBias = {
  tool: "rob-2",
  assessor: "A. Curator",
  domains: [
    {
      domain: "missing outcome data",
      judgement: "not-rated",
      answers: [
        { question: "3.1", answer: "Y", support: "58 of 60 rated", locator: "Figure 1" },
        { question: "3.2", answer: "N", support: "left from another path" },
      ],
    },
  ],
  report: "paper",
  locator: "whole report",
};

const missingData = (assessment: RiskOfBias) =>
  assessment.domains.find(({ domain }) => domain === "missing outcome data");

describe("a stored assessment", () => {
  it("keeps what supports an answer and clears what is not reached", () => {
    expect(missingData(assessed(begun, false))).toEqual({
      domain: "missing outcome data",
      answers: [
        { question: "3.1", answer: "Y", support: "58 of 60 rated", locator: "Figure 1" },
        { question: "3.2", answer: "NA" },
        { question: "3.3", answer: "NA" },
        { question: "3.4", answer: "NA" },
      ],
      rules: ["D3-R1"],
      computed: "low",
      judgement: "low",
    });
  });

  it("has all domains of its trial, unrated where nothing is answered, and the shape of a record", () => {
    const assessment = assessed(begun, true);
    expect(assessment.domains.map(({ domain, judgement }) => `${domain}: ${judgement}`)).toEqual([
      "randomisation process: not-rated",
      "period and carry-over effects: not-rated",
      "deviations from intended interventions: not-rated",
      "missing outcome data: low",
      "measurement of the outcome: not-rated",
      "selection of the reported result: not-rated",
    ]);
    expect(assessment.overall).toBe("not-rated");
    expect(riskOfBias.parse(assessment)).toEqual(assessment);
  });

  it("lets a judgement with a reason stand beside the computed one, and follows it overall", () => {
    const [domain] = begun.domains;
    const overridden: RiskOfBias = {
      ...begun,
      domains: [{ ...domain!, judgement: "high", overrideReason: "two of the three deaths" }],
    };
    const assessment = assessed(overridden, false);
    expect(missingData(assessment)).toMatchObject({ computed: "low", judgement: "high" });
    expect(assessment).toMatchObject({ computed: "high", overall: "high" });
  });
});

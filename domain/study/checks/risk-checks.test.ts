import { expect, it } from "vitest";
import { assessed } from "../../risk-of-bias/rob-2/assess.ts";
import type { RiskOfBias } from "../risk-of-bias.ts";
import { sampleStudy } from "../testing.ts";
import { checkRecord } from "./check-record.ts";

const judged = assessed(
  {
    tool: "rob-2",
    assessor: "A. Curator",
    domains: [
      {
        domain: "missing outcome data",
        judgement: "not-rated",
        answers: [{ question: "3.1", answer: "Y" }],
      },
    ],
    results: ["response-madrs-24-ket"],
    report: "paper",
    locator: "whole report",
  },
  false,
);

const problemsOf = (parts: Partial<RiskOfBias>): string[] =>
  checkRecord(sampleStudy({ riskOfBias: [{ ...judged, ...parts }] }))
    .problems.filter(({ at }) => at === "riskOfBias")
    .map(({ check, message }) => `${check}: ${message}`);

const withMissingData = (parts: object) =>
  judged.domains.map((domain) =>
    domain.domain === "missing outcome data" ? { ...domain, ...parts } : domain,
  );

it("a judgement that follows its answers is in order, as is one with a reason", () => {
  expect(problemsOf({})).toEqual([]);
  expect(
    problemsOf({ domains: withMissingData({ judgement: "high", overrideReason: "deaths" }) }),
  ).toEqual([]);
});

it("a judgement that was changed needs a reason", () => {
  expect(problemsOf({ domains: withMissingData({ judgement: "high" }) })).toEqual([
    "override-reasoned: missing outcome data: high instead of low without a reason",
  ]);
  expect(problemsOf({ overall: "low" })).toEqual([
    "override-reasoned: overall: low instead of not-rated without a reason",
  ]);
});

it("a computed judgement is that of the stored answers", () => {
  const answers = [
    { question: "3.1", answer: "N" as const },
    { question: "3.2", answer: "Y" as const },
  ];
  expect(problemsOf({ domains: withMissingData({ answers }) })).toEqual([]);
  expect(
    problemsOf({
      domains: withMissingData({ computed: "high", judgement: "high" }),
    }),
  ).toEqual([
    "judgement-follows-answers: missing outcome data: the answers give low, stored is high",
  ]);
});

it("names results that exist", () => {
  expect(problemsOf({ results: ["response-madrs-48-ket"] })).toEqual([
    "judged-results-exist: a judgement names the result response-madrs-48-ket, which does not exist",
  ]);
});

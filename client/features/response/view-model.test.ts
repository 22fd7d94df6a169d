import { expect, test } from "vitest";
import type { ResponseAnswer } from "../../lib/api.ts";
import { responsePlot, responseSummary, routesPresent } from "./view-model.ts";

const point = (
  study: string,
  hours: number,
  events: number,
  designType: "cohort" | "parallel-rct",
) =>
  ({
    study,
    name: study,
    year: 2020,
    arm: "ket",
    label: "Ketamine",
    role: "intervention",
    drug: "ketamine",
    route: "intravenous",
    dose: null,
    comparatorClass: null,
    indication: "major-depressive-disorder",
    result: `response-${hours}`,
    hours,
    timeLabel: `${hours} h`,
    scale: "madrs",
    criterion: null,
    analysisSet: "unknown",
    period: "not-applicable",
    basis: "reported",
    sourceKind: "paper",
    doseBand: null,
    definition: null,
    caution: null,
    standsFor: [] as string[],
    rate: { events, n: 20, percent: 5 * events, ciLow: 0, ciHigh: 100 },
    designType,
    randomised: designType === "parallel-rct",
  }) as const;

const answer: ResponseAnswer = {
  points: [point("b", 168, 4, "cohort"), point("a", 24, 10, "parallel-rct")],
  studies: 2,
  without: 5,
  datasetVersion: "1-00000000",
};

test("points are read by hour; randomised and not randomised are drawn apart", () => {
  const plot = responsePlot(answer);
  expect(plot.points.map((one) => one.study)).toEqual(["a", "b"]);
  expect(plot.groups.map((group) => group.randomised)).toEqual([true, false]);
  expect(plot.reachable[0]?.lines[0]).toContain("10 of 20 people");
});

test("the summary names what the picture does not show", () => {
  expect(responseSummary(answer)).toContain("5 more inside the filter print none");
  expect(routesPresent(answer)).toEqual([{ route: "intravenous", count: 2 }]);
});

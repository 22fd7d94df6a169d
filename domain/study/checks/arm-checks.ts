import { doseBandOf } from "../../vocabulary/dose-bands.ts";
import type { Check } from "./problem.ts";

/** Rules about arms: what selection needs of each. */
export const armChecks: readonly Check[] = [
  {
    id: "comparator-class",
    level: "error",
    find: ({ arms }) =>
      arms
        .filter((arm) => arm.role === "comparator" && arm.comparatorClass === undefined)
        .map((arm) => ({ at: arm.id, message: "a comparator arm must name its comparatorClass" })),
  },
  {
    id: "comparison-group",
    level: "error",
    reads: ["design"],
    find: ({ arms, design }) =>
      arms
        .filter(
          (arm) =>
            design.randomised === true &&
            design.type !== "pooled-analysis" &&
            arm.phase === "randomised" &&
            arm.overlapsArms.length === 0 &&
            arm.comparisonGroup === undefined,
        )
        .map((arm) => ({ at: arm.id, message: "a randomised arm must name its comparisonGroup" })),
  },
  {
    id: "arm-phase",
    level: "error",
    reads: ["design"],
    find: ({ arms, design }) =>
      arms
        .filter((arm) => design.randomised !== true && arm.phase === "randomised")
        .map((arm) => ({
          at: arm.id,
          message: "nothing was randomised, so phase cannot be randomised",
        })),
  },
  {
    id: "dose-band",
    level: "warning",
    reads: ["population"],
    find: ({ arms, population }) =>
      arms.flatMap((arm) => {
        const expected = doseBandOf({
          ...arm,
          olderAdults: population.ageGroup === "older-adults",
        });
        const fits = arm.doseBand === expected || arm.doseBand === "flexible";
        return expected === undefined || fits
          ? []
          : [
              {
                at: arm.id,
                message: `doseBand ${arm.doseBand ?? "absent"} where the dose is ${expected}`,
              },
            ];
      }),
  },
  {
    id: "arms-within-study",
    level: "warning",
    reads: ["design", "population"],
    find: ({ arms, population, design }) => {
      const total = population.nRandomised;
      if (total === undefined || design.type === "crossover-rct") return [];
      const sum = arms
        .filter((arm) => arm.overlapsArms.length === 0 && arm.phase !== "lead-in")
        .reduce((people, arm) => people + (arm.nRandomised ?? 0), 0);
      return sum > total
        ? [
            {
              at: "arms",
              message: `the arms' ${sum} randomised are more than the study's ${total}`,
            },
          ]
        : [];
    },
  },
];

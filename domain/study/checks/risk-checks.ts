import { assessed } from "../../risk-of-bias/rob-2/assess.ts";
import type { RiskOfBias } from "../risk-of-bias.ts";
import type { StudyRecord } from "../study-record.ts";
import type { Check } from "./problem.ts";

/** Rules about judgements of bias that were worked out from answers. */
export const riskChecks: readonly Check[] = [
  {
    id: "override-reasoned",
    level: "error",
    reads: ["riskOfBias"],
    find: ({ riskOfBias }) => riskOfBias.flatMap((assessment) => withoutReason(assessment)),
  },
  {
    id: "judgement-follows-answers",
    level: "error",
    reads: ["riskOfBias", "design"],
    find: (record) => record.riskOfBias.flatMap((assessment) => notComputed(assessment, record)),
  },
  {
    id: "judged-results-exist",
    level: "error",
    reads: ["riskOfBias", "results"],
    find: ({ riskOfBias, results }) =>
      riskOfBias
        .flatMap((assessment) => assessment.results ?? [])
        .filter((id) => results.every((result) => result.id !== id))
        .map((id) => finding(`a judgement names the result ${id}, which does not exist`)),
  },
];

function withoutReason(assessment: RiskOfBias) {
  const parts = [
    ...assessment.domains.map((domain) => ({ ...domain, name: domain.domain })),
    { ...assessment, name: "overall", judgement: assessment.overall },
  ];
  return parts
    .filter(
      ({ computed, judgement, overrideReason }) =>
        computed !== undefined && computed !== judgement && overrideReason === undefined,
    )
    .map(({ name, computed, judgement }) =>
      finding(`${name}: ${judgement ?? "no judgement"} instead of ${computed} without a reason`),
    );
}

/** Stored results of the tables must be those of the stored answers. */
function notComputed(assessment: RiskOfBias, { design }: StudyRecord) {
  if (assessment.tool !== "rob-2" || assessment.computed === undefined) return [];
  const again = assessed(assessment, design.type === "crossover-rct");
  return again.domains.flatMap((domain) => {
    const stored = assessment.domains.find((one) => one.domain === domain.domain);
    return stored?.computed === domain.computed
      ? []
      : [
          finding(
            `${domain.domain}: the answers give ${domain.computed}, stored is ${stored?.computed ?? "nothing"}`,
          ),
        ];
  });
}

function finding(message: string) {
  return { at: "riskOfBias", message };
}

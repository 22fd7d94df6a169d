import type { ForestAnswer } from "../../evidence/forest/contract.ts";

/** The figures the script must find again, to full precision. */
export function expectedOf(answer: ForestAnswer): object {
  return {
    datasetVersion: answer.datasetVersion,
    question: answer.question.canonical,
    rows: answer.included.map(({ key, name, yi, vi, weightPercent }) => ({
      key,
      slab: name,
      yi,
      vi,
      weightPercent,
    })),
    pooled: answer.pooled,
    subgroups: answer.subgroups,
    regression: answer.regression?.model ?? null,
  };
}

import type { RiskOfBias } from "../study/risk-of-bias.ts";
import { rob2Domains } from "./rob-2/tool.ts";

export const riskToolIds = [
  "rob-2",
  "cochrane-rob-1",
  "robins-i",
  "other",
] as const satisfies readonly RiskOfBias["tool"][];

/** The domains under which published judgements of a tool are entered. */
export function domainsOfTool(tool: RiskOfBias["tool"]): readonly string[] {
  if (tool === "rob-2")
    return rob2Domains({ effect: "assignment", crossover: false }).map(({ label }) => label);
  if (tool === "cochrane-rob-1")
    return [
      "random sequence generation",
      "allocation concealment",
      "blinding of participants",
      "blinding of outcome assessment",
      "incomplete outcome data",
      "selective reporting",
      "other bias",
    ];
  if (tool === "robins-i")
    return [
      "confounding",
      "selection of participants",
      "classification of interventions",
      "deviations from intended interventions",
      "missing data",
      "measurement of the outcome",
      "selection of the reported result",
    ];
  return ["overall"];
}

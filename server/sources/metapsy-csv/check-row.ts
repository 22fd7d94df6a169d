import type { SourceProblem } from "../suggestion.ts";
import type { NumberColumn } from "./columns.ts";
import type { MetapsyRow } from "./raw.ts";

/** The five ways in which a row may give its effect. */
export const effectGroups = {
  endpoint: ["mean_arm1", "sd_arm1", "n_arm1", "mean_arm2", "sd_arm2", "n_arm2"],
  change: [
    "mean_change_arm1",
    "sd_change_arm1",
    "n_change_arm1",
    "mean_change_arm2",
    "sd_change_arm2",
    "n_change_arm2",
  ],
  counts: ["event_arm1", "totaln_arm1", "event_arm2", "totaln_arm2"],
  g: ["precalc_g", "precalc_g_se"],
  logRiskRatio: ["precalc_log_rr", "precalc_log_rr_se"],
} as const satisfies Record<string, readonly NumberColumn[]>;

export type EffectGroup = keyof typeof effectGroups;

/** The effect groups of a row that hold a number. */
export function filledGroups({ number }: MetapsyRow): EffectGroup[] {
  const ids = Object.keys(effectGroups) as EffectGroup[];
  return ids.filter((id) => effectGroups[id].some((name) => number[name] !== undefined));
}

/** Why a row's numbers cannot be used; empty where they can. */
export function refusalsOf(row: MetapsyRow): SourceProblem[] {
  return [...groupRefusals(row), ...numberRefusals(row)];
}

function groupRefusals(row: MetapsyRow): SourceProblem[] {
  const filled = filledGroups(row);
  const problem = (field: string | null, message: string) => [
    { row: row.row, field, value: null, message },
  ];
  if (filled.length === 0)
    return problem(null, "This row gives no effect: every effect column is empty.");
  if (filled.length > 1)
    return problem(
      filled.map((id) => effectGroups[id][0]).join(", "),
      `This row fills more than one effect group (${filled.map((id) => effectGroups[id][0]).join(", ")}); only one may be filled.`,
    );
  const absent = filled
    .flatMap((id) => effectGroups[id])
    .filter((name) => row.number[name] === undefined);
  const needed = absent.filter((name) => /^(?:mean|event|totaln|precalc_(?:g|log_rr)$)/.test(name));
  return needed.length === 0
    ? []
    : problem(
        needed.join(", "),
        `${needed.join(", ")} is empty where the rest of its group is filled.`,
      );
}

function numberRefusals({ row, number }: MetapsyRow): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const refuse = (name: NumberColumn, words: string): void => {
    const value = String(number[name]);
    problems.push({ row, field: name, value, message: `${name} ${value} ${words}.` });
  };
  for (const [name, value] of Object.entries(number) as [NumberColumn, number][]) {
    if (/^(?:n_(?:change_)?arm|baseline_n_|totaln_|event_)/.test(name)) {
      if (!Number.isInteger(value)) refuse(name, "is no whole number of people");
      else if (value < 0) refuse(name, "is below 0");
    }
    if (/sd_|_se$/.test(name) && value <= 0) refuse(name, "must be above 0");
    if (/^(?:time|dose|hours)_/.test(name) && value < 0) refuse(name, "is below 0");
  }
  for (const arm of ["arm1", "arm2"] as const) {
    const [events, total] = [number[`event_${arm}`], number[`totaln_${arm}`]];
    if (events !== undefined && total !== undefined && events > total)
      refuse(`event_${arm}`, `is more than totaln_${arm} ${total}`);
  }
  return problems;
}

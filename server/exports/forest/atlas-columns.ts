import { drugs } from "#domain/vocabulary/drugs.ts";
import type { EffectRow } from "../../evidence/forest/contract.ts";
import type { CsvColumns } from "../csv/write.ts";
import type { ForestLine } from "./lines.ts";

/** What became of each study, first in every line. */
export const statusColumns = {
  key: ({ key }) => key,
  status: ({ status }) => status,
  left_out_at: ({ step }) => step,
  reason_code: ({ code }) => code,
  reason: ({ reason }) => reason,
  primary_outcome_met: ({ primaryOutcomeMet }) => primaryOutcomeMet,
} as const satisfies CsvColumns<ForestLine>;

export const statusWords: Readonly<Record<keyof typeof statusColumns, string>> = {
  key: "address of the study: /studies/<key>",
  status:
    "included: in the pooled figure; taken-out: by the reader; left-out: by a rule; known-not-pooled: a trial of the question without a usable number",
  left_out_at: "the step of the rules at which a study was left out",
  reason_code: "why it was left out, as a stable code",
  reason: "why it was left out, in words",
  primary_outcome_met:
    "of trials known but not pooled: whether their primary outcome was met (true, false, unknown)",
};

/** What neither metafor nor Metapsy has a name for. */
export const atlasColumns = {
  estimate: ({ row }) => row?.estimate ?? null,
  ci_low: ({ row }) => row?.ciLow ?? null,
  ci_high: ({ row }) => row?.ciHigh ?? null,
  people: ({ people }) => people,
  hours: ({ row }) => row?.hours ?? null,
  route: of((row) => row.intervention.arms.map(({ route }) => route)),
  dose: of((row) => row.intervention.arms.map(({ dose }) => dose)),
  dose_band: of((row) => row.intervention.arms.map(({ doseBand }) => doseBand)),
  comparator: of((row) => row.comparator.arms.map(({ drug }) => drugs.label(drug))),
  dosing: ({ row }) => row?.dosing ?? null,
  background: of(({ background }) => background),
  criterion: ({ row }) => row?.criterion ?? null,
  form: ({ row }) => row?.form ?? null,
  analysis_set: ({ row }) => row?.analysisSet ?? null,
  randomised_arm1: ({ row }) => row?.intervention.nRandomised ?? null,
  randomised_arm2: ({ row }) => row?.comparator.nRandomised ?? null,
  effect_source: ({ row }) => row?.source ?? null,
  basis: ({ row }) => row?.basis ?? null,
  source_kind: ({ row }) => row?.sourceKind ?? null,
  printed: of(({ contrasts }) => contrasts.map(({ printed }) => printed)),
  parts: of(({ subRows }) => subRows.map(partWords)),
  flags: of(({ flags }) => flags.map(({ code }) => code)),
  risk_of_bias_tool: ({ row }) => row?.riskOfBias.tool ?? null,
  risk_of_bias_domains: of(({ riskOfBias }) =>
    riskOfBias.domains.map(({ domain, judgement }) => `${domain}: ${judgement}`),
  ),
  stands_for: of(({ standsFor }) => standsFor),
  left_out_arms: of(({ leftOutArms }) =>
    leftOutArms.map(({ label, reason }) => `${label} (${reason})`),
  ),
  subgroup: ({ subgroups }) => (subgroups.length === 0 ? null : subgroups.join("|")),
  sources: ({ key, row }) => (row === null ? `/studies/${key}` : resultLinks(row).join("|")),
} as const satisfies CsvColumns<ForestLine>;

function of(
  values: (row: EffectRow) => readonly (string | null)[],
): (line: ForestLine) => string | null {
  return ({ row }) => {
    const given = row === null ? [] : values(row).filter((value) => value !== null);
    return given.length === 0 ? null : [...new Set(given)].join("|");
  };
}

function partWords(part: EffectRow["subRows"][number]): string {
  const counts = (events: number | null, n: number | null): string =>
    events === null ? (n === null ? "" : `n ${n}`) : `${events}/${n ?? "?"}`;
  const sides = [counts(part.events1, part.n1), counts(part.events2, part.n2)].filter(
    (side) => side !== "",
  );
  const numbers = sides.length === 0 ? "" : `${sides.join(" v ")}, `;
  return `${part.label}: ${numbers}yi ${part.yi}, vi ${part.vi}`;
}

/** The cells every number of the row was read from. */
function resultLinks(row: EffectRow): string[] {
  const results = [
    ...row.intervention.arms.map(({ result }) => result),
    ...row.comparator.arms.map(({ result }) => result),
    ...row.contrasts.map(({ result }) => result),
    ...row.subRows.flatMap(({ results: some }) => some),
  ].filter((result) => result !== null);
  return [...new Set(results)].map((result) => `/studies/${row.key}#${result}`);
}

export const atlasWords: Readonly<Record<keyof typeof atlasColumns, string>> = {
  estimate: "effect as it is read (ratios as ratios)",
  ci_low: "lower end of its interval",
  ci_high: "upper end of its interval",
  people: "people behind the row, each once",
  hours: "hour of the rating since the first dose",
  route: "route of the intervention",
  dose: "dose of the intervention",
  dose_band: "dose against the usual range",
  comparator: "drug of the comparator",
  dosing: "single or repeated",
  background: "treatment both arms had beside",
  criterion: "what counted as the event",
  form: "endpoint, change or adjusted-difference, for scores",
  analysis_set: "which people were analysed",
  randomised_arm1: "people randomised, intervention",
  randomised_arm2: "people randomised, comparator",
  effect_source: "counts, means, paired or contrast",
  basis: "reported, derived, digitised or unverified",
  source_kind: "kind of source the number was read in",
  printed: "the comparison as its source prints it",
  parts: "parts pooled inside the study first",
  flags: "what a reader must know about the row",
  risk_of_bias_tool: "tool of the risk-of-bias rating",
  risk_of_bias_domains: "its judgements by domain",
  stands_for: "trials a pooled report stands for",
  left_out_arms: "arms of the study that were not used, with the reason",
  subgroup: "level of the subgroup asked for; several where the arms belong to several",
  sources: "addresses of the numbers on this site: /studies/<study>#<result>",
};

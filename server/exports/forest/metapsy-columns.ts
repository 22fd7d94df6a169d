import type { BackgroundId } from "#domain/vocabulary/study-terms.ts";
import type { RiskJudgementId } from "#domain/vocabulary/result-terms.ts";
import { riskJudgements } from "#domain/vocabulary/result-terms.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import type { EffectRow, ForestAnswer } from "../../evidence/forest/contract.ts";
import type { CsvColumns } from "../csv/write.ts";
import type { ForestLine } from "./lines.ts";

type Cell = string | number | null;
type Side = EffectRow["intervention"];

/** The names of the Metapsy data standard, then those it has no name for, after its pattern. */
export function metapsyColumns({ question }: ForestAnswer) {
  return {
    study: ({ name }) => name,
    condition_arm1: of((row) => distinct(row.intervention.arms.map(({ drug }) => drug))),
    condition_arm2: of((row) => distinct(row.comparator.arms.map(({ drug }) => drug))),
    multi_arm1: of((row) => armsApart(row, row.intervention)),
    multi_arm2: of((row) => armsApart(row, row.comparator)),
    outcome_type: of(({ form }) => (form === null ? question.outcome : outcomeTypes[form])),
    instrument: of(({ scale }) => scale),
    rating: of(({ scale }) => (scale === null ? null : ratings[scales.get(scale).rater])),
    time: of(({ timeLabel }) => timeLabel),
    time_days: of(({ hours }) => (hours === null ? null : hours / 24)),
    time_weeks: of(({ hours }) => (hours === null ? null : hours / 168)),
    n_arm1: score("endpoint", ({ intervention }) => intervention.n),
    mean_arm1: score("endpoint", ({ intervention }) => intervention.mean),
    sd_arm1: score("endpoint", ({ intervention }) => intervention.sd),
    n_arm2: score("endpoint", ({ comparator }) => comparator.n),
    mean_arm2: score("endpoint", ({ comparator }) => comparator.mean),
    sd_arm2: score("endpoint", ({ comparator }) => comparator.sd),
    n_change_arm1: score("change", ({ intervention }) => intervention.n),
    mean_change_arm1: score("change", ({ intervention }) => intervention.mean),
    sd_change_arm1: score("change", ({ intervention }) => intervention.sd),
    n_change_arm2: score("change", ({ comparator }) => comparator.n),
    mean_change_arm2: score("change", ({ comparator }) => comparator.mean),
    sd_change_arm2: score("change", ({ comparator }) => comparator.sd),
    event_arm1: count(({ intervention }) => intervention.events),
    totaln_arm1: count(({ intervention }) => intervention.n),
    event_arm2: count(({ comparator }) => comparator.events),
    totaln_arm2: count(({ comparator }) => comparator.n),
    precalc_g: readyMade("SMD", ({ yi }) => yi),
    precalc_g_se: readyMade("SMD", ({ vi }) => Math.sqrt(vi)),
    precalc_log_rr: readyMade("RR", ({ yi }) => yi),
    precalc_log_rr_se: readyMade("RR", ({ vi }) => Math.sqrt(vi)),
    rob: of(({ riskOfBias }) => judgementWord(riskOfBias.overall)),
    diagnosis: of(({ indication }) => indication),
    design: of(({ designType }) => designs[designType] ?? designType),
    drug_arm1: of((row) => distinct(row.intervention.arms.map(({ drug }) => drug))),
    drug_arm2: of((row) => distinct(row.comparator.arms.map(({ drug }) => drug))),
    dose_arm1: of((row) => distinct(row.intervention.arms.map(({ dose }) => dose))),
    dose_arm2: of((row) => distinct(row.comparator.arms.map(({ dose }) => dose))),
    name_arm1: of((row) => distinct(row.intervention.arms.map(({ label }) => label))),
    name_arm2: of((row) => distinct(row.comparator.arms.map(({ label }) => label))),
    route_arm1: of((row) => routesOf(row.intervention)),
    route_arm2: of((row) => routesOf(row.comparator)),
    hours_since_first_dose: of(({ hours }) => hours),
    hours_since_last_dose: of(({ hoursSinceLastDose }) => hoursSinceLastDose),
    comparator_class: of(({ comparatorClass }) => distinct(comparatorClass)),
    concomitant_ad: of(({ background }) => concomitant(background)),
    crossover_period: of(({ period }) => (period === "not-applicable" ? "na" : period)),
    funding_class: of(({ funding }) => funding),
  } as const satisfies CsvColumns<ForestLine>;

  function readyMade(measure: "SMD" | "RR", value: (row: EffectRow) => number) {
    return of((row) =>
      question.measure === measure && !hasCounts(row) && !hasMeans(row) ? value(row) : null,
    );
  }
}

type MetapsyColumn = keyof ReturnType<typeof metapsyColumns>;

const outcomeTypes = {
  endpoint: "msd",
  change: "change",
  "adjusted-difference": "adjusted-difference",
} as const;
const ratings = { clinician: "clinician", self: "self-report", either: null } as const;
const designs: Readonly<Record<string, string>> = {
  "parallel-rct": "parallel",
  "crossover-rct": "crossover",
};
const routeCodes: Readonly<Record<RouteId, string>> = {
  intravenous: "iv",
  intranasal: "in",
  intramuscular: "im",
  subcutaneous: "sc",
  oral: "po",
  sublingual: "sl",
};

/** The cell of a study that gives an effect; empty for any other. */
function of(value: (row: EffectRow) => Cell): (line: ForestLine) => Cell {
  return ({ row }) => (row === null ? null : value(row));
}

/** One effect group per row, as the standard wants: counts where there are counts, else means. */
function hasCounts({ intervention, comparator }: EffectRow): boolean {
  return [intervention.events, intervention.n, comparator.events, comparator.n].every(
    (value) => value !== null,
  );
}

function hasMeans({ form, intervention, comparator }: EffectRow): boolean {
  return (
    (form === "endpoint" || form === "change") &&
    [intervention, comparator].every(
      ({ mean, sd, n }) => mean !== null && sd !== null && n !== null,
    )
  );
}

function count(value: (row: EffectRow) => number | null): (line: ForestLine) => Cell {
  return of((row) => (hasCounts(row) ? value(row) : null));
}

function score(
  form: "endpoint" | "change",
  value: (row: EffectRow) => number | null,
): (line: ForestLine) => Cell {
  return of((row) => (row.form === form && !hasCounts(row) && hasMeans(row) ? value(row) : null));
}

/** Told apart only where a study has more arms than the two compared. */
function armsApart(row: EffectRow, side: Side): string | null {
  const several =
    row.leftOutArms.length > 0 || row.intervention.arms.length + row.comparator.arms.length > 2;
  return several ? distinct(side.arms.map(({ label }) => label)) : null;
}

function routesOf(side: Side): string | null {
  return distinct(side.arms.map(({ route }) => (route === null ? null : routeCodes[route])));
}

function judgementWord(id: RiskJudgementId): string | null {
  return id === "not-rated" ? null : riskJudgements.label(id);
}

function concomitant(background: readonly BackgroundId[]): string | null {
  const words = background.flatMap((id) => concomitantWords[id] ?? []);
  const [first, second] = [...new Set(words)];
  return second === undefined ? (first ?? null) : "mixed";
}

const concomitantWords: Partial<Record<BackgroundId, string>> = {
  none: "none",
  "continued-antidepressant": "stable",
  "new-antidepressant": "new",
};

function distinct(values: readonly (string | null)[]): string | null {
  const given = [...new Set(values.filter((value) => value !== null))];
  return given.length === 0 ? null : given.join("|");
}

export const metapsyWords: Readonly<Record<MetapsyColumn, string>> = {
  study: "name of the study",
  condition_arm1: "what the intervention arm was given",
  condition_arm2: "what the comparator arm was given",
  multi_arm1: "intervention arms, where the study has more than two arms",
  multi_arm2: "comparator arms, where the study has more than two arms",
  outcome_type:
    "msd: score at the time; change: change from baseline; adjusted-difference: difference of a model; else the outcome counted",
  instrument: "rating scale",
  rating: "clinician or self-report",
  time: "time of the rating in words",
  time_days: "days since the first dose",
  time_weeks: "weeks since the first dose",
  n_arm1: "people behind the score, intervention",
  mean_arm1: "mean score, intervention",
  sd_arm1: "standard deviation of the score, intervention",
  n_arm2: "people behind the score, comparator",
  mean_arm2: "mean score, comparator",
  sd_arm2: "standard deviation of the score, comparator",
  n_change_arm1: "people behind the change, intervention",
  mean_change_arm1: "mean change, intervention",
  sd_change_arm1: "standard deviation of the change, intervention",
  n_change_arm2: "people behind the change, comparator",
  mean_change_arm2: "mean change, comparator",
  sd_change_arm2: "standard deviation of the change, comparator",
  event_arm1: "people with the event, intervention",
  totaln_arm1: "people below the line, intervention",
  event_arm2: "people with the event, comparator",
  totaln_arm2: "people below the line, comparator",
  precalc_g: "Hedges’ g, where only a printed comparison gives it",
  precalc_g_se: "its standard error",
  precalc_log_rr: "log risk ratio, where only a printed comparison gives it",
  precalc_log_rr_se: "its standard error",
  rob: "risk of bias, overall; empty where it is not rated",
  diagnosis: "condition of the people",
  design: "parallel, crossover, or the design by name",
  drug_arm1: "drug, intervention",
  drug_arm2: "drug, comparator",
  dose_arm1: "dose, intervention",
  dose_arm2: "dose, comparator",
  name_arm1: "arms of the intervention as the study names them",
  name_arm2: "arms of the comparator as the study names them",
  route_arm1: "route, intervention: iv, in, im, sc, po, sl",
  route_arm2: "route, comparator: iv, in, im, sc, po, sl",
  hours_since_first_dose: "hour of the rating since the first dose",
  hours_since_last_dose: "hours since the last dose before the rating",
  comparator_class: "class of the comparator",
  concomitant_ad: "antidepressant beside the drug: new, stable, none, mixed",
  crossover_period: "period of a crossover trial; na: not a crossover",
  funding_class: "who paid for the study",
};

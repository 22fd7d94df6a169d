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

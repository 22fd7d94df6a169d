import { normalUpperQuantile } from "#domain/stats/normal.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import type { SourceProblem } from "../suggestion.ts";
import { type About, aboutOf } from "./about-row.ts";
import { armIdOf, type Side } from "./arms.ts";
import { type EffectGroup, effectGroups, filledGroups } from "./check-row.ts";
import { outcomeOf } from "./instrument.ts";
import type { MetapsyRow } from "./raw.ts";
import { simple } from "./words.ts";

/** A result before it has an id of its own, with what tells it from the study's others. */
export interface RowResult {
  readonly row: number;
  readonly columns: readonly string[];
  /** Two with the same slot are the same number read twice, or a contradiction. */
  readonly slot: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly read: string;
  /** How it was computed, where the file prints it in another form. */
  readonly derivation?: string;
  /** Where the file says of its numbers that they were not printed. */
  readonly basis?: string;
}

export interface RowReading {
  readonly results: readonly RowResult[];
  readonly problems: readonly SourceProblem[];
}

/** What one usable row says: a number in each arm, their baseline, or a ready-made comparison. */
export function resultsOf(row: MetapsyRow, fromLastDose: boolean): RowReading {
  const about = aboutOf(row, fromLastDose);
  const [group] = filledGroups(row);
  if (group === undefined) return { results: [], problems: about.problems };
  const sides = ["arm1", "arm2"] as const;
  const results =
    group === "g" || group === "logRiskRatio"
      ? [contrastOf(row, about, group)]
      : sides.flatMap((side) => armResultOf(row, about, group, side) ?? []);
  return {
    results: [...results, ...sides.flatMap((side) => baselineOf(row, about, side) ?? [])],
    problems: about.problems,
  };
}

function armResultOf(
  row: MetapsyRow,
  about: About,
  group: Exclude<EffectGroup, "g" | "logRiskRatio">,
  side: Side,
): RowResult | undefined {
  const columns = effectGroups[group].filter((name) => name.endsWith(side));
  const arm = armIdOf(row, side);
  const [first, second, third] = columns.map((name) => row.number[name]);
  if (first === undefined) return undefined;
  const numbers =
    group === "counts"
      ? { kind: "binary", events: first, n: second }
      : {
          kind: "continuous",
          form: group,
          mean: first,
          ...(second === undefined ? {} : { sd: second }),
          ...(third === undefined ? {} : { n: third }),
        };
  const absent = {
    ...(group !== "counts" && second === undefined ? { sd: "not-extracted" } : {}),
    ...(group !== "counts" && third === undefined ? { n: "not-extracted" } : {}),
  };
  return resultFor(row, about, columns, { ...numbers, arm }, absent, [group, arm]);
}

function baselineOf(row: MetapsyRow, about: About, side: Side): RowResult | undefined {
  const [mean, sd, n] = (["m", "sd", "n"] as const).map(
    (part) => row.number[`baseline_${part}_${side}`],
  );
  if (mean === undefined || about.scale === undefined) return undefined;
  const { outcome, reportedAs } = outcomeOf("msd", about.scale, row.text.instrument_symptom);
  const arm = armIdOf(row, side);
  const absent = {
    ...(sd === undefined ? { sd: "not-extracted" } : {}),
    ...(n === undefined ? { n: "not-extracted" } : {}),
  };
  return {
    row: row.row,
    columns: [`baseline_m_${side}`, `baseline_sd_${side}`, `baseline_n_${side}`],
    slot: `${outcome}-${about.scale}-baseline-${arm}`,
    value: {
      kind: "continuous",
      outcome,
      ...(reportedAs === undefined ? {} : { reportedAs }),
      ...about.scaleFields,
      hours: 0,
      timeLabel: "baseline",
      timing: "baseline",
      arm,
      form: "endpoint",
      mean,
      ...(sd === undefined ? {} : { sd }),
      ...(n === undefined ? {} : { n }),
      ...(Object.keys(absent).length === 0 ? {} : { missing: absent }),
    },
    read: "baseline columns of the row",
  };
}

/** Metapsy gives ready-made effects as arm 1 less arm 2, ratios as logarithms. */
function contrastOf(row: MetapsyRow, about: About, group: "g" | "logRiskRatio"): RowResult {
  const [effect = 0, se] = effectGroups[group].map((name) => row.number[name]);
  const [a, b] = [armIdOf(row, "arm1"), armIdOf(row, "arm2")];
  const figures =
    group === "g"
      ? {
          measure: "SMD",
          unit: "standard-deviations",
          estimate: effect,
          ...(se === undefined ? {} : { se }),
        }
      : { measure: "RR", unit: "ratio", ...ratioOf(effect, se) };
  const sides = { kind: "contrast", armsA: [a], armsB: [b], comparison: "arms" };
  const result = resultFor(
    row,
    about,
    effectGroups[group],
    { ...sides, ...figures, favours: favoursOf(effect, about, group) },
    {},
    [group, a, b],
  );
  return group === "g"
    ? result
    : {
        ...result,
        derivation: `exponential of precalc_log_rr ${effect}${se === undefined ? "" : ` and of its 95 % limits from precalc_log_rr_se ${se}`}`,
      };
}

function ratioOf(logarithm: number, se: number | undefined) {
  const reach = normalUpperQuantile(0.025) * (se ?? 0);
  return {
    estimate: Math.exp(logarithm),
    ...(se === undefined
      ? {}
      : { ciLow: Math.exp(logarithm - reach), ciHigh: Math.exp(logarithm + reach) }),
  };
}

function favoursOf(effect: number, { outcome, scale }: About, group: "g" | "logRiskRatio") {
  if (effect === 0) return "none";
  const below = effect < 0 ? "a" : "b";
  const above = effect < 0 ? "b" : "a";
  if (group === "g") {
    if (scale === undefined) return "unknown";
    return scales.get(scale).higherIsWorse ? below : above;
  }
  const { benefit } = outcomes.get(outcome);
  return benefit === "event" ? above : benefit === "no-event" ? below : "unknown";
}

function resultFor(
  row: MetapsyRow,
  about: About,
  columns: readonly string[],
  value: Readonly<Record<string, unknown>>,
  absent: Readonly<Record<string, string>>,
  place: readonly string[],
): RowResult {
  const { common, outcome, scale, time } = about;
  const missing = { ...(common["missing"] as object | undefined), ...absent };
  const type = row.text.outcome_type === undefined ? "" : simple(row.text.outcome_type);
  const instrument = scale ?? simple(row.text.instrument ?? "");
  const criterion = /response|remission/.test(type)
    ? "; the file does not state the criterion"
    : "";
  return {
    row: row.row,
    columns,
    slot: [outcome, instrument, time.id, ...place, type, row.text.post_crossover].join(" "),
    value: { ...value, ...common, ...(Object.keys(missing).length === 0 ? {} : { missing }) },
    read: `outcome_type ${row.text.outcome_type}, ${time.read}${criterion}`,
    ...(row.text.basis === undefined ? {} : { basis: row.text.basis }),
  };
}

import { outcomeIn } from "../outcome-words.ts";
import { registryText } from "../plain-text.ts";
import type { SuggestedArm } from "./arms.ts";
import { countIn, numberIn } from "./figures.ts";
import { matchGroups } from "./groups.ts";
import type { RegistryResults } from "./raw.ts";
import type { Reading } from "./reading.ts";

type Baseline = NonNullable<RegistryResults["baselineCharacteristicsModule"]>;
type Measure = Baseline["measures"][number];

/**
 * Age and sex of everybody, from the group “Total”, and the arms' scores on scales we know. What else
 * the table holds is named as left out.
 */
export function readBaseline(
  baseline: RegistryResults["baselineCharacteristicsModule"],
  arms: readonly SuggestedArm[],
  reading: Reading,
): Record<string, unknown> {
  if (baseline === undefined || baseline === null) return {};
  const total = totalOf(baseline);
  const values: Record<string, unknown> = {};
  const missing: Record<string, string> = {};
  const note = (field: string, words: string): void => {
    reading.read[`population.${field}`] = words;
  };
  for (const measure of baseline.measures) {
    const title = measure.title ?? "";
    if (readScores(measure, baseline, arms, reading)) continue;
    if (total === undefined || !/^(?:age|sex|gender)\b/i.test(title)) {
      reading.drop(`baseline: ${title}`, wordsOf(measure, baseline));
      continue;
    }
    if (/^(?:sex|gender)\b/i.test(title)) {
      const share = femaleShare(measure, total);
      if (share === undefined) reading.drop(`baseline: ${title}`, wordsOf(measure, baseline));
      else {
        values["femalePercent"] = Math.round((1000 * share.female) / share.all) / 10;
        note("femalePercent", `${share.female} of ${share.all} female (baseline table, ${title})`);
      }
      continue;
    }
    const cell = cellsOf(measure).find(({ groupId }) => groupId === total);
    const age = numberIn(cell?.value);
    const isMean = measure.paramType === "MEAN" && /^years?$/i.test(measure.unitOfMeasure ?? "");
    if (isMean && age !== undefined) {
      values["ageMean"] = age;
      note("ageMean", `${title}: ${cell?.value} ${measure.unitOfMeasure}`);
      const spread = numberIn(cell?.spread);
      if (measure.dispersionType === "STANDARD_DEVIATION" && spread !== undefined) {
        values["ageSd"] = spread;
        note("ageSd", `${title}: standard deviation ${cell?.spread}`);
      } else missing["ageSd"] = "not-reported";
    } else {
      reading.drop(`baseline: ${title}`, wordsOf(measure, baseline));
      if (measure.paramType === "MEDIAN" && cell?.value !== undefined) {
        missing["ageMean"] = "not-reported";
        missing["ageSd"] = "not-reported";
        reading.problem(
          "baselineCharacteristicsModule.measures",
          `${title}: ${cell.value}`,
          `The age is given as a median (${cell.value}), which is no mean; it was left out.`,
        );
      }
    }
  }
  if (total === undefined)
    reading.problem(
      "baselineCharacteristicsModule.groups",
      null,
      "The baseline table has no group “Total”; age and sex of all people were not taken.",
    );
  const absent = Object.entries(missing).filter(([field]) => values[field] === undefined);
  return { ...values, ...(absent.length === 0 ? {} : { missing: Object.fromEntries(absent) }) };
}

/** Rows of a known scale at baseline; false where the measure is none or gives no mean and deviation. */
function readScores(
  measure: Measure,
  baseline: Baseline,
  arms: readonly SuggestedArm[],
  reading: Reading,
): boolean {
  const title = registryText(measure.title ?? "");
  const { outcome, scale } = outcomeIn(title, "continuous");
  const [only, second] = measure.classes;
  if (scale === undefined || only === undefined || second !== undefined) return false;
  if (measure.paramType !== "MEAN" || measure.dispersionType !== "STANDARD_DEVIATION") return false;
  const known = matchGroups(baseline.groups, arms);
  const rows = cellsOf(measure).flatMap((cell) => {
    const group = baseline.groups.find(({ id }) => id === cell.groupId)?.title;
    const arm = known.get(cell.groupId);
    const mean = numberIn(cell.value);
    const sd = numberIn(cell.spread);
    const denominators = [...only.denoms, ...measure.denoms, ...baseline.denoms];
    const n = countIn(
      denominators.flatMap(({ counts }) => counts).find(({ groupId }) => groupId === cell.groupId)
        ?.value,
    );
    return arm === undefined || mean === undefined || sd === undefined || sd <= 0
      ? []
      : [{ arm: arm.id, mean, sd, group, n }];
  });
  for (const { arm, mean, sd, group, n } of rows)
    reading.addResult(
      `${outcome}-${scale}-0-${arm}`,
      {
        kind: "continuous",
        outcome,
        reportedAs: title,
        scale,
        hours: 0,
        timeLabel: "baseline",
        timing: "baseline",
        form: "endpoint",
        arm,
        mean,
        sd,
        ...(n === undefined ? { missing: { n: "not-reported" } } : { n }),
        provenance: reading.provenance(`Baseline characteristics: ${title}; group ${group}`),
      },
      `baseline ${mean} (SD ${sd})`,
    );
  return rows.length > 0;
}

function totalOf(baseline: Baseline): string | undefined {
  const [only, second] = baseline.groups;
  if (only !== undefined && second === undefined) return only.id;
  return baseline.groups.find(({ title }) => /^(?:total|overall)\b/i.test(title ?? ""))?.id;
}

function cellsOf(measure: Measure) {
  return measure.classes.flatMap((one) =>
    one.categories.flatMap((category) =>
      category.measurements.map((cell) => ({
        ...cell,
        category: category.title ?? one.title ?? "",
      })),
    ),
  );
}

function femaleShare(measure: Measure, total: string): { female: number; all: number } | undefined {
  const cells = cellsOf(measure).filter(({ groupId }) => groupId === total);
  const counts = cells.map(({ value }) => countIn(value));
  const female = countIn(cells.find(({ category }) => /^female\b/i.test(category))?.value);
  const all = counts.reduce<number>((sum, count) => sum + (count ?? Number.NaN), 0);
  return measure.paramType === "COUNT_OF_PARTICIPANTS" && female !== undefined && all > 0
    ? { female, all }
    : undefined;
}

/** A measure in one line, for the list of what was left out. */
function wordsOf(measure: Measure, baseline: Baseline): string {
  const titles = new Map(baseline.groups.map(({ id, title }) => [id, title ?? id]));
  const cells = cellsOf(measure).map((cell) => {
    const spread = cell.spread ?? [cell.lowerLimit, cell.upperLimit].filter(Boolean).join(" to ");
    return `${cell.category} ${titles.get(cell.groupId) ?? cell.groupId}: ${cell.value ?? cell.comment ?? ""}${spread === "" ? "" : ` (${spread})`}`.trim();
  });
  return registryText(
    `${measure.paramType ?? ""} ${measure.dispersionType ?? ""} ${measure.unitOfMeasure ?? ""}: ${cells.join("; ")}`,
  );
}

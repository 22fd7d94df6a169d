import { outcomeIn, scaleIn } from "../outcome-words.ts";
import { given } from "../paper.ts";
import { registryText, shortened, slug } from "../plain-text.ts";
import { readTimeFrame } from "../time-frame.ts";
import { readAnalyses } from "./analyses.ts";
import type { SuggestedArm } from "./arms.ts";
import { countIn } from "./figures.ts";
import { type ArmsOfGroups, matchGroups } from "./groups.ts";
import type { Measurement, OutcomeMeasure } from "./raw.ts";
import type { Reading } from "./reading.ts";
import { namesTime, setsOf, timeFields } from "./row-frame.ts";
import { countRow, isCount, scoreRow } from "./row-values.ts";

type MeasureClass = OutcomeMeasure["classes"][number];

/** What the rows of one class of a measure have in common. */
export interface RowFrame {
  readonly kind: "binary" | "continuous";
  readonly title: string;
  readonly idWords: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly locator: string;
}

/** Result rows of the posted outcome measures, one for each group and time. */
export function readOutcomes(
  measures: readonly OutcomeMeasure[],
  arms: readonly SuggestedArm[],
  reading: Reading,
): void {
  for (const [index, measure] of measures.entries()) {
    const title = registryText(measure.title ?? `Outcome measure ${index + 1}`);
    if (measure.classes.length === 0) {
      reading.problem(
        "outcomeMeasures[].reportingStatus",
        title,
        `The outcome measure "${shortened(title, 100)}" has no posted results.`,
      );
      continue;
    }
    const known = matchGroups(measure.groups, arms);
    for (const group of measure.groups)
      if (!known.has(group.id))
        reading.problem(
          "outcomeMeasures[].groups",
          group.title ?? group.id,
          `The group "${group.title ?? group.id}" of the outcome measures is not clearly one of the arms; its figures were not taken.`,
        );
    const frames = measure.classes.map((one) => {
      const frame = frameOf(measure, one, index, title, reading);
      for (const category of one.categories)
        for (const cell of category.measurements)
          readCell(measure, one, category.title, cell, frame, known, reading);
      return frame;
    });
    const [only, second] = frames;
    if (only !== undefined && second === undefined) readAnalyses(measure, only, known, reading);
    else if (measure.analyses.length > 0)
      reading.problem(
        "outcomeMeasures[].analyses",
        title,
        `The ${measure.analyses.length} analyses of "${shortened(title, 100)}" do not say which of its ${frames.length} rows they are about; they were not taken.`,
      );
  }
}

function frameOf(
  measure: OutcomeMeasure,
  one: MeasureClass,
  index: number,
  title: string,
  reading: Reading,
): RowFrame {
  const kind = isCount(measure) ? "binary" : "continuous";
  const className = one.title === undefined ? "" : registryText(one.title);
  const isTime = namesTime(className, registryText(measure.timeFrame ?? ""));
  const timeLabel = isTime ? className : registryText(measure.timeFrame ?? "") || "not stated";
  const time = readTimeFrame(timeLabel);
  // A class that is no time is a part of the measure, and its numbers are not those of the whole.
  const part = isTime || className === "" ? undefined : className;
  const outcome = outcomeIn(part !== undefined && measure.classes.length > 1 ? part : title, kind);
  const whole = part === undefined ? title : `${title}: ${part}`;
  const scale = outcome.scale ?? (measure.classes.length === 1 ? scaleIn(title) : undefined);
  const locator = `Outcome measure ${index + 1}: ${shortened(title, 200)}${part === undefined ? "" : `; ${part}`}`;
  if (time.kind === "open")
    reading.problem(
      "outcomeMeasures[].timeFrame",
      timeLabel,
      `The time "${shortened(timeLabel, 80)}" was left open: ${time.why}.`,
    );
  const hours =
    time.kind === "point"
      ? String(time.hours)
      : time.kind === "period"
        ? `to-${time.toHours}`
        : time.kind === "baseline"
          ? "0"
          : "open";
  return {
    kind,
    title,
    locator,
    idWords: [outcome.outcome, scale ?? slug(whole).slice(0, 40).replace(/-$/, ""), hours].join(
      "-",
    ),
    fields: {
      outcome: outcome.outcome,
      reportedAs: whole,
      ...given("scale", scale),
      ...(scale === undefined && kind === "continuous" && measure.unitOfMeasure !== undefined
        ? { scaleDetail: registryText(measure.unitOfMeasure) }
        : {}),
      ...given("definition", measure.description && registryText(measure.description)),
      ...timeFields(time),
      timeLabel,
      ...(measure.populationDescription === undefined
        ? {}
        : setsOf(`${measure.populationDescription} ${measure.description ?? ""}`)),
    },
  };
}

function readCell(
  measure: OutcomeMeasure,
  one: MeasureClass,
  category: string | undefined,
  cell: Measurement,
  frame: RowFrame,
  arms: ArmsOfGroups,
  reading: Reading,
): void {
  const group = measure.groups.find(({ id }) => id === cell.groupId);
  const arm = arms.get(cell.groupId);
  if (arm === undefined) {
    const spread = cell.spread ?? [cell.lowerLimit, cell.upperLimit].filter(Boolean).join(" to ");
    reading.drop(
      `outcome measures, group "${group?.title ?? cell.groupId}"`,
      `${frame.locator}, ${String(frame.fields["timeLabel"])}: ${cell.value ?? "none"}${spread === "" ? "" : ` (${spread})`}`,
    );
    return;
  }
  const n = denominatorOf(measure, one, cell.groupId);
  const unit = registryText(measure.unitOfMeasure ?? "");
  const name = category === undefined ? "" : registryText(category);
  const values =
    frame.kind === "binary" ? countRow(measure, cell, n, reading) : scoreRow(measure, cell, n);
  const { derivation, missing, words, ...rest } = values;
  const openTime = frame.fields["missing"] as Record<string, string> | undefined;
  const reasons = { ...openTime, ...missing };
  const isNamed = name !== "" && !/^(?:yes|responders?|remitters?|true)$/i.test(name);
  reading.addResult(
    `${frame.idWords}${isNamed ? `-${slug(name).slice(0, 24)}` : ""}-${arm.id}`,
    {
      kind: frame.kind,
      ...frame.fields,
      ...(isNamed
        ? { outcome: "other", reportedAs: `${String(frame.fields["reportedAs"])}: ${name}` }
        : {}),
      arm: arm.id,
      ...rest,
      ...(Object.keys(reasons).length === 0 ? {} : { missing: reasons }),
      provenance: {
        ...reading.provenance(
          `${frame.locator}; group ${group?.title ?? cell.groupId}${name === "" ? "" : `; ${name}`}`,
        ),
        ...(derivation === undefined ? {} : { basis: "derived", derivation }),
      },
    },
    [
      `${measure.paramType ?? "value"} ${cell.value ?? "none"}`,
      words,
      unit,
      n === undefined ? "" : `n ${n}`,
      cell.comment === undefined ? "" : registryText(cell.comment),
    ]
      .filter((part) => part !== undefined && part !== "")
      .join("; "),
  );
}

/** A class's own denominator goes before the measure's; only people count. */
function denominatorOf(
  measure: OutcomeMeasure,
  one: MeasureClass,
  groupId: string,
): number | undefined {
  for (const denominators of [one.denoms, measure.denoms])
    for (const { units, counts } of denominators)
      if (/^participants?$/i.test(units ?? "participants")) {
        const count = countIn(counts.find((each) => each.groupId === groupId)?.value);
        if (count !== undefined) return count;
      }
  return undefined;
}

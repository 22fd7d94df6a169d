import { given } from "../paper.ts";
import { registryText } from "../plain-text.ts";
import { countBehind, countIn, numberIn } from "./figures.ts";
import type { Measurement, OutcomeMeasure } from "./raw.ts";
import type { Reading } from "./reading.ts";

/** The figures of one row; a derivation and the words behind them stand beside. */
type RowValues = Record<string, unknown> & {
  derivation?: string;
  missing?: Record<string, string>;
  words?: string;
};

export function countRow(
  measure: OutcomeMeasure,
  cell: Measurement,
  n: number | undefined,
  reading: Reading,
): RowValues {
  const noN = n === undefined ? { n: "not-reported" } : {};
  if (measure.paramType === "NUMBER" && isPercentage(measure.unitOfMeasure)) {
    const percent = numberIn(cell.value);
    if (percent === undefined || percent < 0 || percent > 100)
      return { ...given("n", n), ...noteOf(cell), missing: { events: "not-reported", ...noN } };
    const events = n === undefined ? undefined : countBehind(cell.value ?? "", n);
    if (events === undefined)
      reading.problem(
        "outcomeMeasures[].classes[].categories[].measurements[].value",
        cell.value ?? null,
        `No whole number of the ${n ?? "unknown"} people gives ${cell.value} %; the count was left out, as the percentage may be of other people or estimated.`,
      );
    return {
      percent,
      ...given("n", n),
      ...noteOf(cell),
      ...(events === undefined
        ? { missing: { events: "percent-only", ...noN } }
        : { events, eventsDerived: true, derivation: `events = ${cell.value} % of ${n}, rounded` }),
    };
  }
  const events = countIn(cell.value);
  const reasons = { ...(events === undefined ? { events: "not-reported" } : {}), ...noN };
  return {
    ...given("events", events),
    ...given("n", n),
    ...(events === undefined ? noteOf(cell, true) : noteOf(cell)),
    ...(Object.keys(reasons).length === 0 ? {} : { missing: reasons }),
  };
}

export function scoreRow(
  measure: OutcomeMeasure,
  cell: Measurement,
  n: number | undefined,
): RowValues {
  const value = numberIn(cell.value);
  const dispersion = (measure.dispersionType ?? "").toLowerCase().replace(/_/g, " ");
  const isMean = measure.paramType === "MEAN" || measure.paramType === "LEAST_SQUARES_MEAN";
  const mean = isMean ? value : undefined;
  const spread = numberIn(cell.spread);
  const low = numberIn(cell.lowerLimit);
  const high = numberIn(cell.upperLimit);
  const printed = cell.spread ?? [cell.lowerLimit, cell.upperLimit].filter(Boolean).join(" to ");
  const sd =
    dispersion === "standard deviation" && spread !== undefined && spread > 0 ? spread : undefined;
  const se =
    dispersion.startsWith("standard error") && spread !== undefined && spread >= 0
      ? spread
      : undefined;
  const has95 = dispersion === "95% confidence interval" && low !== undefined && high !== undefined;
  const usesSpread = sd !== undefined || se !== undefined || has95;
  const reasons = {
    ...(mean === undefined ? { mean: "not-reported" } : {}),
    ...(sd === undefined && !has95 && se === undefined ? { sd: "not-reported" } : {}),
    ...(n === undefined ? { n: "not-reported" } : {}),
  };
  const note = [
    isMean || cell.value === undefined
      ? ""
      : `${(measure.paramType ?? "value").toLowerCase().replace(/_/g, " ")} ${cell.value}`,
    isMean && mean === undefined && cell.value !== undefined ? `printed as “${cell.value}”` : "",
    usesSpread || printed === "" ? "" : `${dispersion || "spread"} ${printed}`,
    cell.comment === undefined ? "" : registryText(cell.comment),
  ].filter((part) => part !== "");
  return {
    form: formOf(measure),
    ...(isMean
      ? {}
      : {
          caution: {
            use: "do-not-pool",
            text: `Not a mean: ${(measure.paramType ?? "the kind of value is not stated").toLowerCase().replace(/_/g, " ")}.`,
          },
        }),
    ...(measure.paramType === "LEAST_SQUARES_MEAN"
      ? {
          caution: {
            use: "do-not-pool",
            text: "Adjusted mean: its standard error must not be turned into a standard deviation.",
          },
        }
      : {}),
    ...given("mean", mean),
    ...given("sd", sd),
    ...given("se", se),
    ...(has95 ? { ciLow: low, ciHigh: high } : {}),
    ...given("n", n),
    ...given("note", note.length === 0 ? undefined : `${note.join("; ")}.`),
    ...(Object.keys(reasons).length === 0 ? {} : { missing: reasons }),
    words: printed === "" ? dispersion : `${dispersion} ${printed}`,
  };
}

function formOf({
  title = "",
  unitOfMeasure = "",
}: OutcomeMeasure): "endpoint" | "change" | "percent-change" {
  const isChange = /\bchanges?\b|\breduction\b|\bimprovement\b|\bdecrease\b/i.test(title);
  if (
    /\bpercent(?:age)?\b.*\bchange\b|%\s*change/i.test(title) ||
    (isChange && /percent|%/i.test(unitOfMeasure))
  )
    return "percent-change";
  return isChange ? "change" : "endpoint";
}

function noteOf(cell: Measurement, withValue = false): { note?: string } {
  const parts = [
    withValue && cell.value !== undefined ? `Printed as “${cell.value}”.` : "",
    cell.comment === undefined ? "" : registryText(cell.comment),
  ].filter((part) => part !== "");
  return given("note", parts.join(" "));
}

/** Whether a measure counts people, as such or in percent. */
export function isCount({ paramType, unitOfMeasure }: OutcomeMeasure): boolean {
  return (
    paramType === "COUNT_OF_PARTICIPANTS" ||
    (paramType === "NUMBER" && (isPercentage(unitOfMeasure) || isPeople(unitOfMeasure)))
  );
}

function isPercentage(unit = ""): boolean {
  return /^\W*(?:percent(?:age)?|%)(?: of (?:all )?(?:participants?|patients?|subjects?|people|responders?))?\W*$/i.test(
    unit,
  );
}

function isPeople(unit = ""): boolean {
  return /^(?:number of )?(?:participants?|patients?|subjects?|people)$/i.test(unit.trim());
}

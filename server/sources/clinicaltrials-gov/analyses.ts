import { given } from "../paper.ts";
import { registryText, shortened } from "../plain-text.ts";
import type { SuggestedArm } from "./arms.ts";
import { numberIn, pValueIn } from "./figures.ts";
import type { ArmsOfGroups } from "./groups.ts";
import type { OutcomeMeasure, RegistryAnalysis } from "./raw.ts";
import type { Reading } from "./reading.ts";
import type { RowFrame } from "./results.ts";
import { isCount } from "./row-values.ts";

type Measure = "OR" | "RR" | "HR" | "RD" | "MD" | "MedianDifference" | "none";

/** Comparisons of two groups with their interval and p value. */
export function readAnalyses(
  measure: OutcomeMeasure,
  frame: RowFrame,
  arms: ArmsOfGroups,
  reading: Reading,
): void {
  for (const analysis of measure.analyses) {
    const [first, second] = analysis.groupIds.map((id) => arms.get(id));
    const isKnown =
      analysis.groupIds.length === 2 &&
      first !== undefined &&
      second !== undefined &&
      first.id !== second.id;
    const words = wordsOf(analysis);
    if (!isKnown) {
      reading.problem(
        "outcomeMeasures[].analyses[].groupIds",
        shortened(words, 200),
        `An analysis of "${shortened(frame.title, 100)}" does not compare two of the arms; it was not taken.`,
      );
      continue;
    }
    const sides = sidesOf(analysis, measure, first, second);
    reading.addResult(
      `${frame.idWords}-${sides.a.id}-vs-${sides.b.id}`,
      contrastOf(analysis, measure, frame, sides, reading),
      words,
    );
  }
}

interface Sides {
  readonly a: SuggestedArmLike;
  readonly b: SuggestedArmLike;
  /** Whether the groups' own figures show which was compared with which. */
  readonly isSure: boolean;
}
type SuggestedArmLike = Pick<SuggestedArm, "id">;

function contrastOf(
  analysis: RegistryAnalysis,
  measure: OutcomeMeasure,
  frame: RowFrame,
  { a, b, isSure }: Sides,
  reading: Reading,
): Record<string, unknown> {
  const estimate = numberIn(analysis.paramValue);
  const kind = estimate === undefined ? "none" : kindOf(analysis.paramType);
  const low = numberIn(analysis.ciLowerLimit);
  const high = numberIn(analysis.ciUpperLimit);
  const level = numberIn(analysis.ciPctValue);
  const hasLevel = level !== undefined && level > 0 && level < 100;
  const isOneSided = /one/i.test(analysis.ciNumSides ?? "");
  const takesInterval = kind !== "none" && hasLevel && !isOneSided;
  const se = numberIn(analysis.dispersionValue);
  const isError = /STANDARD_ERROR/i.test(analysis.dispersionType ?? "");
  const p = pValueIn(analysis.pValue);
  const unit = unitOf(kind, analysis, measure);
  const method = `${analysis.statisticalMethod ?? ""} ${analysis.groupDescription ?? ""}`;
  const left = [
    kind === "none" && analysis.paramValue !== undefined
      ? `${analysis.paramType ?? "estimate"} ${analysis.paramValue}`
      : "",
    !takesInterval && (analysis.ciLowerLimit ?? analysis.ciUpperLimit) !== undefined
      ? `${analysis.ciPctValue ?? "unknown"} % interval${isOneSided ? ", one-sided" : ""}: ${analysis.ciLowerLimit ?? "…"} to ${analysis.ciUpperLimit ?? "…"}`
      : "",
    p === undefined && analysis.pValue !== undefined ? `p printed as “${analysis.pValue}”` : "",
    analysis.statisticalMethod === undefined ? "" : `method: ${analysis.statisticalMethod}`,
    registryText(analysis.groupDescription ?? ""),
    registryText(analysis.estimateComment ?? ""),
  ].filter((part) => part !== "");
  const { missing, ...fields } = frame.fields;
  return {
    kind: "contrast",
    ...fields,
    armsA: [a.id],
    armsB: [b.id],
    comparison: "arms",
    measure: kind,
    ...(kind === "none" ? {} : given("estimate", estimate)),
    ...given("unit", unit),
    ...(isError && kind !== "none" && se !== undefined && se > 0 ? { se } : {}),
    ...(takesInterval ? { ...given("ciLow", low), ...given("ciHigh", high), level } : {}),
    ...(/\bANCOVA\b|mixed|covariate|adjusted|regression|\bLS\b|least squares/i.test(
      `${method} ${analysis.paramType ?? ""}`,
    )
      ? { adjusted: true }
      : {}),
    ...p,
    ...(isSure || kind === "none"
      ? {}
      : {
          caution: {
            use: "do-not-pool",
            text: "Which group was compared with which does not follow from the groups' own figures.",
          },
        }),
    ...given("note", left.length === 0 ? undefined : left.join("; ")),
    ...(missing === undefined ? {} : { missing }),
    provenance: reading.provenance(`${frame.locator}; statistical analysis`),
  };
}

function kindOf(paramType = ""): Measure {
  if (/odds ratio/i.test(paramType)) return "OR";
  if (/hazard ratio|cox/i.test(paramType)) return "HR";
  if (/risk ratio|relative risk|rate ratio \(rr\)/i.test(paramType)) return "RR";
  if (
    /risk difference|(?:percent(?:age)?|proportion|rate)s? difference|difference in (?:percent|proportion|rate)/i.test(
      paramType,
    )
  )
    return "RD";
  if (/median difference/i.test(paramType)) return "MedianDifference";
  if (
    /mean difference|difference (?:in|of|between) (?:the )?(?:ls |least squares |adjusted )?means?/i.test(
      paramType,
    )
  )
    return "MD";
  return "none";
}

/** Undefined where a difference of risks could be in percent as well as in parts of one. */
function unitOf(
  kind: Measure,
  analysis: RegistryAnalysis,
  measure: OutcomeMeasure,
): string | undefined {
  switch (kind) {
    case "none":
      return "none";
    case "OR":
    case "RR":
    case "HR":
      return "ratio";
    case "MD":
    case "MedianDifference":
      return "scale-points";
    case "RD": {
      const isPercent =
        /percent|%/i.test(analysis.paramType ?? "") ||
        Math.abs(numberIn(analysis.paramValue) ?? 0) > 1;
      return isPercent || /percent|%/i.test(measure.unitOfMeasure ?? "")
        ? "percentage-points"
        : undefined;
    }
  }
}

/** The order of the groups is not the order of the subtraction; their own figures tell it. */
function sidesOf(
  analysis: RegistryAnalysis,
  measure: OutcomeMeasure,
  first: SuggestedArmLike,
  second: SuggestedArmLike,
): Sides {
  const kind = kindOf(analysis.paramType);
  const estimate = numberIn(analysis.paramValue);
  const [left, right] = analysis.groupIds.map((id) => {
    const cells = measure.classes.flatMap((one) =>
      one.categories.flatMap((category) => category.measurements),
    );
    const own = cells.filter((cell) => cell.groupId === id);
    return own.length === 1 ? numberIn(own[0]?.value) : undefined;
  });
  const unsure = { a: first, b: second, isSure: false };
  if (left === undefined || right === undefined || estimate === undefined || left === right)
    return unsure;
  // Counts of unequal groups do not tell on which side the share is larger.
  if (kind !== "MD" && isCount(measure)) return unsure;
  const isDifference = kind === "MD" || kind === "RD";
  if (!isDifference && kind !== "OR" && kind !== "RR") return unsure;
  const direction = isDifference ? estimate : Math.log(estimate);
  if (!Number.isFinite(direction) || direction === 0) return unsure;
  if (kind === "MD") {
    // An adjusted difference is near the difference of the means it belongs to, with its sign.
    const distance = Math.abs(Math.abs(estimate) - Math.abs(left - right));
    if (distance > 0.25 * Math.abs(left - right)) return unsure;
  }
  return Math.sign(direction) === Math.sign(left - right)
    ? { a: first, b: second, isSure: true }
    : { a: second, b: first, isSure: true };
}

function wordsOf(analysis: RegistryAnalysis): string {
  return registryText(
    [
      analysis.paramType,
      analysis.paramValue,
      analysis.ciLowerLimit === undefined && analysis.ciUpperLimit === undefined
        ? undefined
        : `${analysis.ciPctValue ?? "?"} % CI ${analysis.ciLowerLimit ?? "…"} to ${analysis.ciUpperLimit ?? "…"}`,
      analysis.pValue === undefined ? undefined : `p ${analysis.pValue}`,
      analysis.statisticalMethod,
    ]
      .filter((part) => part !== undefined)
      .join("; "),
  );
}

import { outcomes } from "#domain/vocabulary/outcomes.ts";
import type { OutcomeDomainId } from "#domain/vocabulary/outcome-domains.ts";
import { hoursText } from "../../../ui/hours.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import type { GridPart } from "./grid-model.ts";
import { typedHours } from "./typed-hours.ts";

/** What the form of a row holds while it is typed; every field as text or a list of ids. */
export interface RowDraft {
  readonly outcome: string;
  readonly reportedAs: string;
  readonly definition: string;
  readonly scale: string;
  readonly scaleDetail: string;
  readonly form: string;
  readonly operator: string;
  readonly cutoff: string;
  readonly timing: string;
  readonly hours: string;
  readonly fromHours: string;
  readonly toHours: string;
  readonly timeLabel: string;
  readonly hoursSinceLastDose: string;
  readonly analysisSet: string;
  readonly missingData: string;
  readonly period: string;
  readonly unit: string;
  readonly measure: string;
  readonly armsA: readonly string[];
  readonly armsB: readonly string[];
}

/** The form of a row that exists, or of a new one. */
export function rowDraft(shared: LooseResult | null, part: GridPart): RowDraft {
  const text = (name: string): string => {
    const value = shared?.[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const list = (name: string): readonly string[] => {
    const value = shared?.[name];
    return Array.isArray(value) ? value.map(String) : [];
  };
  const criterion = shared?.["criterion"] as LooseResult | undefined;
  return {
    outcome: text("outcome"),
    reportedAs: text("reportedAs"),
    definition: text("definition"),
    scale: text("scale"),
    scaleDetail: text("scaleDetail"),
    form: text("form") || "endpoint",
    operator: String(criterion?.["operator"] ?? ""),
    cutoff: String(criterion?.["cutoff"] ?? ""),
    timing: text("timing") || (part === "harms" ? "period" : "point"),
    hours: text("hours"),
    fromHours: text("fromHours"),
    toHours: text("toHours"),
    timeLabel: text("timeLabel"),
    hoursSinceLastDose: text("hoursSinceLastDose"),
    analysisSet: text("analysisSet"),
    missingData: text("missingData"),
    period: text("period"),
    unit: text("unit"),
    measure: text("measure"),
    armsA: list("armsA"),
    armsB: list("armsB"),
  };
}

/** Fields a typed row sets; those it leaves empty are taken away. */
export const rowFields = [
  "kind",
  "outcome",
  "reportedAs",
  "definition",
  "scale",
  "scaleDetail",
  "form",
  "criterion",
  "timing",
  "hours",
  "fromHours",
  "toHours",
  "timeLabel",
  "hoursSinceLastDose",
  "analysisSet",
  "missingData",
  "period",
  "unit",
  "measure",
  "armsA",
  "armsB",
  "comparison",
] as const;

/** The fields of a typed row, or the sentence that says what is lacking. */
export function rowOf(draft: RowDraft, part: GridPart): LooseResult | string {
  const { outcome, timing, measure } = draft;
  if (!outcomes.has(outcome)) return "Choose an outcome";
  const kind = part === "contrasts" ? "contrast" : outcomes.get(outcome).kind;
  const hours = {
    hours: timing === "period" ? undefined : typedHours(draft.hours),
    fromHours: timing === "period" ? typedHours(draft.fromHours) : undefined,
    toHours: timing === "period" ? typedHours(draft.toHours) : undefined,
    hoursSinceLastDose: typedHours(draft.hoursSinceLastDose),
  };
  const wrong = Object.entries(hours).find(([, value]) => value === null)?.[0];
  if (wrong !== undefined)
    return `“${draft[wrong as keyof typeof hours]}” is no time: write 24, 7 d, 4 weeks or 40 min`;
  if (kind === "contrast" && measure === "") return "Choose what is compared: a measure";
  if (kind === "contrast" && draft.armsA.length === 0) return "Choose the arms of the first side";
  const counted = draft.operator !== "" && Number.isFinite(Number(draft.cutoff));
  return defined({
    kind,
    outcome,
    reportedAs: draft.reportedAs.trim(),
    definition: draft.definition.trim(),
    scale: draft.scale,
    scaleDetail: draft.scaleDetail.trim(),
    form: kind === "continuous" ? draft.form : "",
    criterion:
      kind === "binary" && counted && draft.cutoff.trim() !== ""
        ? defined({ scale: draft.scale, operator: draft.operator, cutoff: Number(draft.cutoff) })
        : undefined,
    timing,
    ...hours,
    timeLabel: draft.timeLabel.trim() || spoken(hours),
    analysisSet: draft.analysisSet,
    missingData: draft.missingData,
    period: draft.period,
    unit: kind === "contrast" ? (unitOfMeasure[measure] ?? draft.unit) : draft.unit,
    measure: kind === "contrast" ? measure : "",
    ...(kind === "contrast"
      ? {
          armsA: draft.armsA,
          armsB: draft.armsB,
          comparison: draft.armsB.length === 0 ? "baseline" : "arms",
        }
      : {}),
  });
}

const unitOfMeasure: Readonly<Record<string, string>> = {
  OR: "ratio",
  RR: "ratio",
  HR: "ratio",
  IRR: "ratio",
  RD: "percentage-points",
  MD: "scale-points",
  MedianDifference: "scale-points",
  SMD: "standard-deviations",
  none: "none",
};

/** Whether an outcome may stand in a part of the form. */
export function outcomeFits(domain: OutcomeDomainId, part: GridPart): boolean {
  const harm = domain === "harm" || domain === "retention";
  return part === "contrasts" || harm === (part === "harms");
}

function spoken({
  hours,
  toHours,
}: Readonly<Record<"hours" | "toHours", number | undefined | null>>): string {
  if (typeof hours === "number") return hours === 0 ? "baseline" : hoursText(hours);
  return typeof toHours === "number" ? `up to ${hoursText(toHours)}` : "";
}

/** Without what is blank: an empty field is no field. */
function defined(fields: Readonly<Record<string, unknown>>): LooseResult {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== ""),
  );
}

import * as z from "zod";
import { exactlyOne, filterShape } from "./question.ts";
import { comparatorClasses, type ComparatorClassId } from "./vocabulary/comparator-classes.ts";
import { type DrugId, drugs, isStudiedDrug } from "./vocabulary/drugs.ts";
import { type OutcomeId, outcomes } from "./vocabulary/outcomes.ts";
import { type RouteId, routes } from "./vocabulary/routes.ts";
import { windows } from "./vocabulary/windows.ts";

const regimens = ["single", "repeated"] as const;
export type RegimenId = (typeof regimens)[number];

interface TrialsOfOption {
  readonly drug: DrugId;
  readonly route: RouteId;
  /** Null: single and repeated doses, read apart where they mix. */
  readonly regimen: RegimenId | null;
}

/** A column: a drug by a route against one class of comparator. */
interface DrugOption extends TrialsOfOption {
  readonly kind: "drug";
  readonly comparatorClass: ComparatorClassId;
}

/** A column seen from the other side: what trials of a drug by a route gave instead, such as ECT. */
interface ComparatorOption extends TrialsOfOption {
  readonly kind: "comparator";
  readonly comparator: DrugId;
}

export type CompareOption = DrugOption | ComparatorOption;

/** Two to four columns; more do not fit a page or a head. */
export const mostOptions = 4;

const separator = "~";

/**
 * "ketamine~intravenous~active-placebo", or from the other side "ect~ketamine~intravenous"; behind
 * either "~single" or "~repeated" where one regimen is meant.
 */
export function printOption(option: CompareOption): string {
  const { drug, route, regimen } = option;
  const words =
    option.kind === "drug"
      ? [drug, route, option.comparatorClass]
      : [option.comparator, drug, route];
  return [...words, ...(regimen === null ? [] : [regimen])].join(separator);
}

/** Null for a text that names no option. */
export function parseOption(text: string): CompareOption | null {
  const [first = "", second = "", third = "", last, ...more] = text.split(separator);
  const regimen = regimens.find((id) => id === last) ?? null;
  if (more.length > 0 || (last !== undefined && regimen === null) || !drugs.has(first)) return null;
  if (isStudiedDrug(first))
    return routes.has(second) && comparatorClasses.has(third)
      ? { kind: "drug", drug: first, route: second, comparatorClass: third, regimen }
      : null;
  return drugs.has(second) && isStudiedDrug(second) && routes.has(third)
    ? { kind: "comparator", comparator: first, drug: second, route: third, regimen }
    : null;
}

const option = z.string().refine((text) => parseOption(text) !== null, {
  error:
    "must be drug~route~comparator-class, such as ketamine~intravenous~active-placebo, or comparator~drug~route, such as ect~ketamine~intravenous; ~single or ~repeated may follow",
});

/** People of 100 who have an outcome without the treatment of one column, as a reader knows it. */
export interface ChosenBaseline {
  readonly option: string;
  readonly outcome: OutcomeId;
  readonly percent: number;
}

/** "ketamine~intravenous~active-placebo~response~28" */
export function printBaseline(chosen: ChosenBaseline): string {
  return [chosen.option, chosen.outcome, String(chosen.percent)].join(separator);
}

/** Null for a text that names no option, no outcome, or no percentage above 0 and below 100. */
export function parseBaseline(text: string): ChosenBaseline | null {
  const parts = text.split(separator);
  const percent = parts.at(-1) ?? "";
  const outcome = parts.at(-2) ?? "";
  const column = parts.slice(0, -2).join(separator);
  if (parseOption(column) === null || !outcomes.has(outcome)) return null;
  if (!/^\d{1,2}(\.\d)?$/.test(percent) || Number(percent) === 0) return null;
  return { option: column, outcome, percent: Number(percent) };
}

const baseline = z.string().refine((text) => parseBaseline(text) !== null, {
  error:
    "must be option~outcome~percent with a percentage above 0 and below 100, such as ketamine~intravenous~active-placebo~response~28",
});

const { drug: _drug, route: _route, comparatorClass: _class, ...sharedFilter } = filterShape;

/** The words of GET /evidence/compare: the columns, then what is chosen once for all of them. */
export const compareShape = {
  option: z
    .array(option)
    .min(1)
    .max(mostOptions)
    .transform((given) => [...new Set(given)]),
  ...sharedFilter,
  window: exactlyOne(z.enum(windows.ids.filter((id) => id !== "phase") as [string, ...string[]])),
  denominator: exactlyOne(z.enum(["reported", "randomised"])).optional(),
  /** Baselines of single columns and outcomes instead of the comparator arms of their own trials. */
  baseline: z.array(baseline).max(32).optional(),
};
export const compareQuestion = z.strictObject(compareShape);
export type CompareQuestion = z.infer<typeof compareQuestion>;

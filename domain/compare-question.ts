import * as z from "zod";
import { exactlyOne, filterShape } from "./question.ts";
import { comparatorClasses, type ComparatorClassId } from "./vocabulary/comparator-classes.ts";
import { type DrugId, drugs } from "./vocabulary/drugs.ts";
import { type RouteId, routes } from "./vocabulary/routes.ts";
import { windows } from "./vocabulary/windows.ts";

/** A column: a drug by a route against one class of comparator. */
export interface CompareOption {
  readonly drug: DrugId;
  readonly route: RouteId;
  readonly comparatorClass: ComparatorClassId;
}

/** Two to four columns; more do not fit a page or a head. */
const mostOptions = 4;

const separator = "~";

/** "ketamine~intravenous~active-placebo" */
export function printOption({ drug, route, comparatorClass }: CompareOption): string {
  return [drug, route, comparatorClass].join(separator);
}

/** Null for a text that names no option. */
export function parseOption(text: string): CompareOption | null {
  const [drug = "", route = "", comparatorClass = "", ...more] = text.split(separator);
  if (more.length > 0 || !drugs.has(drug) || !drugs.get(drug).studied) return null;
  if (!routes.has(route) || !comparatorClasses.has(comparatorClass)) return null;
  return { drug, route, comparatorClass };
}

const option = z.string().refine((text) => parseOption(text) !== null, {
  error: "must be drug~route~comparator-class, such as ketamine~intravenous~active-placebo",
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
  /** People of 100 who have the outcome without the treatment, for response and remission, instead of each column's own. */
  baseline: exactlyOne(
    z
      .string()
      .regex(/^\d{1,2}(\.\d)?$/, { error: "must be a number from 0 to 99.9" })
      .transform(Number),
  ).optional(),
};
export const compareQuestion = z.strictObject(compareShape);
export type CompareQuestion = z.infer<typeof compareQuestion>;

import type { Calculation, Calculator } from "./calculator.ts";
import type { CalculatorId } from "./calculator-ids.ts";
import { combinedGroups } from "./combined-groups.ts";
import { eventsFromPercentage } from "./events-from-percentage.ts";
import { meanSdFromFiveNumbers } from "./mean-sd-from-five-numbers.ts";
import { meanSdFromQuartiles } from "./mean-sd-from-quartiles.ts";
import { meanSdFromRange } from "./mean-sd-from-range.ts";
import { sdFromInterval } from "./sd-from-interval.ts";
import { sdFromIntervalZ } from "./sd-from-interval-z.ts";
import { sdFromP } from "./sd-from-p.ts";
import { sdFromSe } from "./sd-from-se.ts";
import { sdFromT } from "./sd-from-t.ts";
import { sdOfChange } from "./sd-of-change.ts";

/** Every calculator under its id. */
export const calculators: Readonly<Record<CalculatorId, Calculator>> = {
  "sd-from-se": sdFromSe,
  "sd-from-interval": sdFromInterval,
  "sd-from-interval-z": sdFromIntervalZ,
  "sd-from-p": sdFromP,
  "sd-from-t": sdFromT,
  "mean-sd-from-quartiles": meanSdFromQuartiles,
  "mean-sd-from-range": meanSdFromRange,
  "mean-sd-from-five-numbers": meanSdFromFiveNumbers,
  "sd-of-change": sdOfChange,
  "combined-groups": combinedGroups,
  "events-from-percent": eventsFromPercentage,
};

export type CalculatorAnswer =
  | ({ readonly outcome: "done" } & Calculation)
  | { readonly outcome: "incomplete"; readonly absent: readonly string[] }
  | { readonly outcome: "refused"; readonly message: string };

/** Runs a calculator on what has been typed so far; a field without a number is never taken as 0. */
export function calculate(
  id: CalculatorId,
  inputs: Readonly<Record<string, number | undefined>>,
): CalculatorAnswer {
  const calculator = calculators[id];
  const given: Record<string, number> = {};
  const absent: string[] = [];
  for (const [name, field] of Object.entries(calculator.fields)) {
    const value = inputs[name];
    if (value === undefined) absent.push(field.label);
    else if (field.unit === "people" && !(Number.isInteger(value) && value > 0))
      return {
        outcome: "refused",
        message: `${field.label}: a whole number above 0, not ${value}`,
      };
    else given[name] = value;
  }
  if (absent.length > 0) return { outcome: "incomplete", absent };
  try {
    return { outcome: "done", ...calculator.compute(given) };
  } catch (error) {
    if (error instanceof RangeError) return { outcome: "refused", message: error.message };
    throw error;
  }
}

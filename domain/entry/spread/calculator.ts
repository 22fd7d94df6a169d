import type { CalculatorId } from "./calculator-ids.ts";

/** One number a calculator asks for. */
export interface CalculatorField {
  readonly label: string;
  /** `people` must be a whole number; `points` are those of the scale. */
  readonly unit: "points" | "people" | "percent" | "none";
  /** What stands in the field at first: a convention that the curator sees and can change. */
  readonly initial?: number;
}

/** Numbers a row can hold, and the sentence that goes into its provenance. */
export interface Calculation {
  readonly values: {
    readonly mean?: number;
    readonly sd?: number;
    readonly n?: number;
    readonly events?: number;
  };
  /** The formula with the numbers put in: "SD = 1.2 × √40 = 7.589". */
  readonly derivation: string;
}

/** One way to a number, with everything the form needs to show it. */
export interface Calculator<Name extends string = string> {
  readonly id: CalculatorId;
  readonly label: string;
  readonly kind: "continuous" | "binary";
  readonly source: string;
  /** What the formula takes for granted, where a reader should know. */
  readonly assumes?: string;
  readonly fields: Readonly<Record<Name, CalculatorField>>;
  /** Throws RangeError with a sentence where the numbers cannot be. */
  compute(inputs: Readonly<Record<Name, number>>): Calculation;
}

/** Keeps the names of the fields in the type, so that `compute` cannot read another. */
export function defineCalculator<Name extends string>(calculator: Calculator<Name>): Calculator {
  return calculator as unknown as Calculator;
}

export const points = (label: string): CalculatorField => ({ label, unit: "points" });
export const people = (label = "People"): CalculatorField => ({ label, unit: "people" });
export const confidenceLevel: CalculatorField = {
  label: "Confidence level",
  unit: "percent",
  initial: 95,
};

/** Four decimals are more than any scale is printed with and few enough to read. */
export function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

/** "−7.3": numbers of a sentence, rounded as they are stored. */
export function put(value: number): string {
  return String(rounded(value)).replace("-", "−");
}

/** For a number that follows a minus: "(−7.3)" where it is below 0. */
export function bracketed(value: number): string {
  return value < 0 ? `(${put(value)})` : put(value);
}

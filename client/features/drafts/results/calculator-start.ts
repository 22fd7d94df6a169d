import type { Candidate } from "#domain/entry/printed-value/reading.ts";
import type { CalculatorId } from "#domain/entry/spread/calculator-ids.ts";

/** A calculator with what is known already, as the panel opens it. */
export interface CalculatorStart {
  readonly id: CalculatorId;
  readonly inputs: Readonly<Record<string, number>>;
}

/** The calculator a reading asks for, with the numbers that were read; null where it needs none. */
export function startFor({ calculator, values }: Candidate): CalculatorStart | null {
  if (calculator === undefined) return null;
  const inputs = Object.entries(values).filter(
    (entry): entry is [string, number] => typeof entry[1] === "number",
  );
  return { id: calculator, inputs: Object.fromEntries(inputs) };
}

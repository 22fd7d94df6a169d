import type { MissingReasonId } from "../../vocabulary/provenance-terms.ts";
import type { CalculatorId } from "../spread/calculator-ids.ts";

/** Every number a printed value can hold, under the names the calculators and the record use. */
export interface PrintedValues {
  readonly events?: number;
  readonly n?: number;
  readonly percent?: number;
  readonly mean?: number;
  readonly sd?: number;
  readonly se?: number;
  readonly ciLow?: number;
  readonly ciHigh?: number;
  /** Confidence level in percent. */
  readonly level?: number;
  readonly median?: number;
  readonly q1?: number;
  readonly q3?: number;
  readonly min?: number;
  readonly max?: number;
  readonly estimate?: number;
  readonly p?: number;
  readonly pOperator?: "=" | "<" | ">" | "<=";
}

/** One way to read a printed value. */
export interface Candidate {
  /** "mean 12.3, SD 4.5" */
  readonly words: string;
  readonly values: PrintedValues;
  /** The paper says that there is no number, and why. */
  readonly missing?: MissingReasonId;
  /** What turns these values into ones a row can hold: a median into a mean, an interval into an SD. */
  readonly calculator?: CalculatorId;
}

/** What a person must be asked before one candidate can be taken. */
interface Question {
  /** The same id for the same kind of doubt, so that one answer can serve a pasted block. */
  readonly id: string;
  /** "4.5: SD or SE?" */
  readonly text: string;
}

export type PrintedReading =
  | { readonly outcome: "empty" }
  | { readonly outcome: "refused"; readonly message: string }
  | {
      readonly outcome: "read";
      readonly candidates: readonly [Candidate, ...Candidate[]];
      /** True where only one reading is possible; otherwise `question` asks. */
      readonly sure: boolean;
      readonly question: Question | null;
      /** What was assumed, left out or does not fit. Shown beside the value, never dropped. */
      readonly remarks: readonly string[];
    };

/** What kind of row the value is for, and what the row knows already. */
export interface PrintedContext {
  readonly kind: "binary" | "continuous" | "contrast";
  /** People in the cell, where that is known; it settles what a bare bracket means. */
  readonly n?: number;
  /** Whether the row holds percentages of change, so that "−45 %" is a mean. */
  readonly percentChange?: boolean;
  /** The decimal mark of the table the value comes from, where its other cells tell. */
  readonly mark?: DecimalMark;
}

export type DecimalMark = "point" | "comma";

/** The facts of a text as one kind of row understands them, before both decimal marks are compared. */
export interface Interpretation {
  readonly candidates: readonly [Candidate, ...Candidate[]];
  readonly question: Question | null;
  readonly remarks: readonly string[];
}

/** The text cannot be a value of this row; the message is a sentence for a curator. */
export class UnreadableValue extends Error {}

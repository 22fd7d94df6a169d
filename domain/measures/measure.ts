import type { CommonEffect } from "#domain/stats/common-effect.ts";

/** The names a row of raw numbers may use; those of the R package metafor. */
export const rowFields = [
  "ai",
  "bi",
  "ci",
  "di",
  "n1i",
  "n2i",
  "m1i",
  "sd1i",
  "m2i",
  "sd2i",
  "xi",
  "ni",
  "x1i",
  "t1i",
  "x2i",
  "t2i",
  "yi",
  "vi",
] as const;

export type RowField = (typeof rowFields)[number];

export type RawRow = { readonly [Field in RowField]?: number | null | undefined };

/** How zero cells are met: what is added, to which tables, and whether tables without events in both arms are left out. */
export interface ZeroCellRule {
  readonly add: number;
  readonly to: "only0" | "all" | "if0all" | "none";
  readonly drop00: boolean;
}

type OmissionReason = "missing-value" | "zero-events-both-arms" | "not-estimable" | "zero-variance";

/** The effect of one row on the analysis scale, its sampling variance and its size, or why there is none. */
export type RowEffect =
  | {
      readonly yi: number;
      readonly vi: number;
      readonly size: number | null;
      readonly reason: null;
    }
  | { readonly yi: null; readonly vi: null; readonly size: null; readonly reason: OmissionReason };

/** Rows that a measure has read and found possible. */
export interface MeasuredRows {
  effects(rule: ZeroCellRule): RowEffect[];
  /** How many rows hold a zero that the rule would meet. */
  zeroCellRows(): number;
  mantelHaenszel(level: number): CommonEffect | null;
  peto(level: number): CommonEffect | null;
}

/** The scale on which a number is read: what brings a value of the analysis scale there. */
export interface ReadingScale {
  readonly axis: "log" | "linear";
  /** `harmonicSize`: the harmonic mean of the sizes of the studies, for transformations that need one. */
  toReading(value: number, harmonicSize: number | null): number;
}

/** Everything one effect measure says about itself. */
export interface Measure {
  readonly id: string;
  readonly label: string;
  /** Of the scale on which it is pooled, such as "log risk ratio". */
  readonly analysisLabel: string;
  readonly family: string;
  /** The sets of fields of which one must be filled. */
  readonly needs: readonly (readonly RowField[])[];
  /** "No effect" on the analysis scale; null for a measure of one group. */
  readonly nullValue: number | null;
  readonly reading: ReadingScale;
  readonly zeroCellRule: ZeroCellRule;
  /** What a value below and above the null says, for the two sides of an axis. */
  readonly favours: { readonly below: string; readonly above: string };
  /** The risk under treatment at a baseline risk, from an effect on the reading scale; absent where it cannot be known. */
  readonly riskUnderTreatment?: (effect: number, baselineRisk: number) => number;
  /** Throws InvalidInputError naming every value that cannot be. */
  read(rows: readonly RawRow[]): MeasuredRows;
}

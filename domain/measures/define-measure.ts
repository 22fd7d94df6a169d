import { commonEffect } from "#domain/stats/common-effect.ts";
import { InvalidInputError, type InvalidInputDetail } from "#domain/stats/invalid-input-error.ts";
import type {
  Measure,
  MeasuredRows,
  RawRow,
  RowEffect,
  RowField,
  ZeroCellRule,
} from "./measure.ts";

/** Notes a value that cannot be. */
export type ReportImpossible = (field: RowField, message: string, allowed?: string) => void;

/** What the measures of one kind of data share: how a row is read and how zero cells are corrected. */
export interface Family<Values> {
  readonly id: string;
  readonly needs: readonly (readonly RowField[])[];
  /** Null when a needed value is missing. */
  read(row: RawRow, report: ReportImpossible): Values | null;
  size(values: Values): number | null;
  hasZeroCell?(values: Values): boolean;
  hasNoEvents?(values: Values): boolean;
  addToCells?(values: Values, amount: number): Values;
  /** Peto's pooled log odds ratio, where the data allow one. */
  peto?(
    values: readonly Values[],
  ): { estimate: number; se: number; q: number; studies: number } | null;
}

type Declared = Omit<Measure, "family" | "needs" | "read">;

interface MeasureDefinition<Values> extends Declared {
  /** What a single measure refuses beyond its family, such as a mean of 0 or less. */
  check?(values: Values, report: ReportImpossible): void;
  effect(values: Values): { yi: number; vi: number };
  mantelHaenszel?(values: readonly Values[]): { estimate: number; se: number } | null;
}

/** The single studies behind the Q of Mantel–Haenszel: ½ added to tables with a zero, tables without events left out. */
const singleStudyRule: ZeroCellRule = { add: 0.5, to: "only0", drop00: true };

export function defineMeasure<Values>(
  family: Family<Values>,
  definition: MeasureDefinition<Values>,
): Measure {
  const { check, effect, mantelHaenszel, ...declared } = definition;
  return { ...declared, family: family.id, needs: family.needs, read };

  function read(rows: readonly RawRow[]): MeasuredRows {
    const details: InvalidInputDetail[] = [];
    let current = 0;
    const report: ReportImpossible = (field, message, allowed) => {
      const detail = { path: `rows[${current}].${field}`, value: rows[current]![field], message };
      details.push(allowed === undefined ? detail : { ...detail, allowed });
    };
    const read = rows.map((row, index) => {
      current = index;
      const before = details.length;
      const values = family.read(row, report);
      if (values !== null && details.length === before) check?.(values, report);
      return values;
    });
    if (details.length > 0) throw new InvalidInputError(details);
    const complete = read.filter((values) => values !== null);
    return {
      effects: (rule) => effectsOf(read, rule),
      zeroCellRows: () => complete.filter((values) => family.hasZeroCell?.(values) ?? false).length,
      mantelHaenszel: (level) => {
        const pooled = mantelHaenszel?.(complete) ?? null;
        if (pooled === null) return null;
        const singles = effectsOf(complete, singleStudyRule).filter(
          (single) => single.reason === null,
        );
        const q = singles.reduce(
          (sum, single) => sum + (single.yi - pooled.estimate) ** 2 / single.vi,
          0,
        );
        return commonEffect(pooled, q, singles.length - 1, level);
      },
      peto: (level) => {
        const pooled = family.peto?.(complete) ?? null;
        return pooled === null ? null : commonEffect(pooled, pooled.q, pooled.studies - 1, level);
      },
    };
  }

  function effectsOf(rows: readonly (Values | null)[], rule: ZeroCellRule): RowEffect[] {
    const used = (values: Values | null) =>
      values !== null && !(rule.drop00 && (family.hasNoEvents?.(values) ?? false));
    const zeroSomewhere =
      rule.to === "if0all" &&
      rows.some(
        (values) => values !== null && used(values) && (family.hasZeroCell?.(values) ?? false),
      );
    const corrected: Record<ZeroCellRule["to"], (values: Values) => boolean> = {
      none: () => false,
      all: () => true,
      if0all: () => zeroSomewhere,
      only0: (values) => family.hasZeroCell?.(values) ?? false,
    };
    return rows.map((values): RowEffect => {
      if (values === null) return omitted("missing-value");
      if (!used(values)) return omitted("zero-events-both-arms");
      const adjusted =
        family.addToCells !== undefined && corrected[rule.to](values)
          ? family.addToCells(values, rule.add)
          : values;
      const { yi, vi } = effect(adjusted);
      if (!Number.isFinite(yi) || !Number.isFinite(vi)) return omitted("not-estimable");
      if (!(vi > 0 && Number.isFinite(1 / vi))) return omitted("zero-variance");
      return { yi, vi, size: family.size(values), reason: null };
    });
  }
}

function omitted(reason: Exclude<RowEffect["reason"], null>): RowEffect {
  return { yi: null, vi: null, size: null, reason };
}

import { type CommonEffect, commonEffect } from "#domain/stats/common-effect.ts";
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
  const { check, effect: _effect, mantelHaenszel: _mantelHaenszel, ...declared } = definition;
  return { ...declared, family: family.id, needs: family.needs, read };

  function read(rows: readonly RawRow[]): MeasuredRows {
    const details: InvalidInputDetail[] = [];
    const values = rows.map((row, index) => {
      const before = details.length;
      const report = reportInto(details, index, row);
      const read = family.read(row, report);
      if (read !== null && details.length === before) check?.(read, report);
      return read;
    });
    if (details.length > 0) throw new InvalidInputError(details);
    return new ReadRows(family, definition, values);
  }
}

/** A class, not closures: a study's effect is read by itself, many thousand times an answer. */
class ReadRows<Values> implements MeasuredRows {
  private readonly family: Family<Values>;
  private readonly definition: MeasureDefinition<Values>;
  private readonly values: readonly (Values | null)[];

  constructor(
    family: Family<Values>,
    definition: MeasureDefinition<Values>,
    values: readonly (Values | null)[],
  ) {
    this.family = family;
    this.definition = definition;
    this.values = values;
  }

  effects(rule: ZeroCellRule): RowEffect[] {
    return this.effectsOf(this.values, rule);
  }

  zeroCellRows(): number {
    return this.complete().filter((values) => this.hasZeroCell(values)).length;
  }

  mantelHaenszel(level: number): CommonEffect | null {
    const complete = this.complete();
    const pooled = this.definition.mantelHaenszel?.(complete) ?? null;
    if (pooled === null) return null;
    const singles = this.effectsOf(complete, singleStudyRule).filter(
      (single) => single.reason === null,
    );
    const q = singles.reduce(
      (sum, single) => sum + (single.yi - pooled.estimate) ** 2 / single.vi,
      0,
    );
    return commonEffect(pooled, q, singles.length - 1, level);
  }

  peto(level: number): CommonEffect | null {
    const pooled = this.family.peto?.(this.complete()) ?? null;
    return pooled === null ? null : commonEffect(pooled, pooled.q, pooled.studies - 1, level);
  }

  private effectsOf(rows: readonly (Values | null)[], rule: ZeroCellRule): RowEffect[] {
    const everywhere =
      rule.to === "all" ||
      (rule.to === "if0all" &&
        rows.some(
          (values) => values !== null && !this.isDropped(values, rule) && this.hasZeroCell(values),
        ));
    return rows.map((values) => this.effectOf(values, rule, everywhere));
  }

  private effectOf(values: Values | null, rule: ZeroCellRule, everywhere: boolean): RowEffect {
    if (values === null) return omitted("missing-value");
    if (this.isDropped(values, rule)) return omitted("zero-events-both-arms");
    const { family, definition } = this;
    const corrected = everywhere || (rule.to === "only0" && this.hasZeroCell(values));
    const adjusted =
      family.addToCells !== undefined && corrected ? family.addToCells(values, rule.add) : values;
    const { yi, vi } = definition.effect(adjusted);
    if (!Number.isFinite(yi) || !Number.isFinite(vi)) return omitted("not-estimable");
    if (!(vi > 0 && Number.isFinite(1 / vi))) return omitted("zero-variance");
    return { yi, vi, size: family.size(values), reason: null };
  }

  private isDropped(values: Values, rule: ZeroCellRule): boolean {
    return rule.drop00 && (this.family.hasNoEvents?.(values) ?? false);
  }

  private hasZeroCell(values: Values): boolean {
    return this.family.hasZeroCell?.(values) ?? false;
  }

  private complete(): Values[] {
    return this.values.filter((values) => values !== null);
  }
}

/** Notes what is wrong with one row under the place it has in the request. */
function reportInto(details: InvalidInputDetail[], index: number, row: RawRow): ReportImpossible {
  return (field, message, allowed) => {
    const detail = { path: `rows[${index}].${field}`, value: row[field], message };
    details.push(allowed === undefined ? detail : { ...detail, allowed });
  };
}

function omitted(reason: Exclude<RowEffect["reason"], null>): RowEffect {
  return { yi: null, vi: null, size: null, reason };
}

import { measures } from "#domain/measures/index.ts";
import type { RawRow } from "#domain/measures/measure.ts";
import type { EffectRow, ForestAnswer } from "../../evidence/forest/contract.ts";

/** One study of an answer, whatever became of it. `row` is there where the study gives an effect. */
export interface ForestLine {
  readonly status: "included" | "taken-out" | "left-out" | "known-not-pooled";
  readonly key: string;
  readonly name: string;
  readonly people: number | null;
  readonly step: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  readonly primaryOutcomeMet: string | null;
  readonly row: EffectRow | null;
  /** The numbers from which the measure gives the row's effect; null where only yi and vi do. */
  readonly table: RawRow | null;
  /** Levels of the subgroup asked for; several where the study's arms belong to several. */
  readonly subgroups: readonly string[];
}

/** Every study inside the filter, once: in the number, taken out, left out, known but not pooled. */
export function forestLines(answer: ForestAnswer): ForestLine[] {
  const takenOut = new Set(answer.takenOut.map(({ key }) => key));
  const reasonOf = new Map(answer.leftOut.map((study) => [study.key, study]));
  const levels = answer.subgroups?.levels ?? [];
  const silent = { row: null, table: null, subgroups: [] };
  const withEffect = (row: EffectRow, status: "included" | "taken-out"): ForestLine => {
    const out = status === "taken-out" ? reasonOf.get(row.key) : undefined;
    return {
      status,
      key: row.key,
      name: row.name,
      people: row.people,
      step: out?.step ?? null,
      code: out?.code ?? null,
      reason: out?.reason ?? null,
      primaryOutcomeMet: null,
      row,
      table: tableOf(row, answer.question.measure),
      subgroups: levels.filter(({ keys }) => keys.includes(row.key)).map(({ level }) => level),
    };
  };
  return [
    ...answer.included.map((row) => withEffect(row, "included")),
    ...answer.takenOut.map((row) => withEffect(row, "taken-out")),
    ...answer.leftOut
      .filter(({ key }) => !takenOut.has(key))
      .map((study) => ({
        ...silent,
        ...study,
        status: "left-out" as const,
        primaryOutcomeMet: null,
      })),
    ...answer.knownButNotPooled.map((study) => ({
      ...silent,
      ...study,
      status: "known-not-pooled" as const,
      step: null,
    })),
  ];
}

/** Effects that several tables, a pairing or a printed comparison gave do not follow from one table. */
const notOneTable = new Set(["strata-pooled", "shared-comparator", "crossover-correlation"]);

function tableOf(row: EffectRow, measure: ForestAnswer["question"]["measure"]): RawRow | null {
  const { intervention: one, comparator: two } = row;
  const { family } = measures[measure];
  if (row.subRows.length > 0 || row.flags.some(({ code }) => notOneTable.has(code))) return null;
  if (family === "two-by-two" && row.source === "counts")
    return complete({ ai: one.events, n1i: one.n, ci: two.events, n2i: two.n });
  if (family === "two-means" && row.source === "means")
    return complete({
      m1i: one.mean,
      sd1i: one.sd,
      n1i: one.n,
      m2i: two.mean,
      sd2i: two.sd,
      n2i: two.n,
    });
  return null;
}

function complete(table: RawRow): RawRow | null {
  return Object.values(table).every((value) => value !== null) ? table : null;
}

import * as z from "zod";
import {
  requestMeasures,
  requestMethods,
  requestTests,
} from "#domain/stats/meta-analysis-request.ts";
import { type ColumnField, columnFields, correctedColumns, guessColumns } from "./columns.ts";
import { parseTable, type Table } from "./paste.ts";
import { type OwnMeasure, suits } from "./rows.ts";

const ownState = z.object({
  text: z.string(),
  /** Whether the first row holds names; null looks for itself. */
  header: z.boolean().nullable(),
  /** What the reader said a column is, by its position. */
  corrections: z.record(z.string(), z.enum(columnFields)),
  measure: z.enum(requestMeasures),
  method: z.enum(requestMethods),
  test: z.enum(requestTests),
  level: z.enum(["80", "90", "95", "99"]),
  zeroCells: z.enum(["usual", "drop00", "all", "if0all", "none"]),
  scale: z.enum(["identity", "log", "logit"]),
  /** Row numbers the reader took out. */
  out: z.array(z.number().int().positive()),
});

export type OwnState = z.infer<typeof ownState>;

export const emptyState: OwnState = {
  text: "",
  header: null,
  corrections: {},
  measure: "RR",
  method: "REML",
  test: "knha",
  level: "95",
  zeroCells: "usual",
  scale: "identity",
  out: [],
};

/** Raised when a kept state can no longer be read as one. */
export const stateKey = "own-rows-1";

/** The state kept in the browser, or an empty one where there is none or it cannot be read. */
export function restoreState(kept: string | null): OwnState {
  if (kept === null) return emptyState;
  try {
    return ownState.parse(JSON.parse(kept));
  } catch {
    return emptyState;
  }
}

export function tableOf({ text, header }: Pick<OwnState, "text" | "header">): Table {
  return parseTable(text, header);
}

export function columnsOf(
  { corrections }: Pick<OwnState, "corrections">,
  table: Table,
): ColumnField[] {
  return correctedColumns(guessColumns(table), corrections);
}

/** What a reader said about columns stays while they have the same names; rows taken out, while there are as many. */
export function withText(state: OwnState, text: string): OwnState {
  const before = tableOf(state);
  const next = { ...state, text };
  const after = tableOf(next);
  const sameColumns =
    before.columns === after.columns &&
    JSON.stringify(before.header) === JSON.stringify(after.header);
  return withFittingMeasure({
    ...next,
    corrections: sameColumns ? state.corrections : {},
    out: sameColumns && before.rows.length === after.rows.length ? state.out : [],
  });
}

export function withHeader(state: OwnState, header: boolean): OwnState {
  return withFittingMeasure({ ...state, header, corrections: {}, out: [] });
}

export function withColumn(state: OwnState, column: number, field: ColumnField): OwnState {
  return { ...state, corrections: { ...state.corrections, [column]: field } };
}

export function withRowToggled(state: OwnState, row: number): OwnState {
  const out = state.out.includes(row)
    ? state.out.filter((one) => one !== row)
    : [...state.out, row].toSorted((a, b) => a - b);
  return { ...state, out };
}

/** The measure stays if the columns suit it; else the first that they do suit. */
function withFittingMeasure(state: OwnState): OwnState {
  const columns = columnsOf(state, tableOf(state));
  if (suits(columns, state.measure)) return state;
  const measure = firstChoices.find((one) => suits(columns, one));
  return measure === undefined ? state : { ...state, measure };
}

const firstChoices: readonly OwnMeasure[] = ["RR", "SMD", "IRR", "PLO", "GEN"];

import { spanText } from "../../ui/forest-axis.ts";
import { decimal } from "../../ui/number-format.ts";
import { riskLetters } from "../../ui/risk-letters.ts";
import type { StudyLine } from "./lines.ts";
import { routeLetter } from "./route-letter.ts";
import type { Forest } from "./view-model.ts";

export type ColumnId =
  | "name"
  | "dose"
  | "comparator"
  | "time"
  | "drugSide"
  | "comparatorSide"
  | "weight"
  | "effect"
  | "risk";

export interface PlacedColumn {
  readonly id: ColumnId;
  readonly heads: readonly [string, string];
  readonly align: "start" | "end" | "middle";
  /** Where its words begin, end or are centred, by `align`. */
  readonly x: number;
  /** Letters there is room for. */
  readonly letters: number;
}

/** Room of a route's mark before the dose. */
export const markWidth = 16;

/** Columns that may cut their words where there is little room, and what they keep at least. */
const least: Readonly<Partial<Record<ColumnId, number>>> = {
  name: 120,
  dose: 110,
  comparator: 84,
  time: 74,
};

/** Pixels of one letter of the words of a line; a little more than the average. */
const letter = 6.7;
/** Blank between two columns. */
export const gap = 16;
interface Column {
  readonly id: ColumnId;
  readonly heads: readonly [string, string];
  readonly align: PlacedColumn["align"];
  readonly room: number;
}

const most: Readonly<Record<ColumnId, number>> = {
  name: 200,
  dose: 170,
  comparator: 130,
  time: 110,
  drugSide: 130,
  comparatorSide: 130,
  weight: 60,
  effect: 190,
  risk: 60,
};

export function columnsOf(forest: Forest, ids: readonly ColumnId[]): Column[] {
  const studies = forest.lines.filter((line) => line.kind === "study");
  return ids.map((id) => {
    const heads = headsOf(id, forest);
    const texts = studies.map((line) => cellText(line, id, forest));
    const letters = Math.max(
      ...heads.map(({ length }) => length * 0.93),
      ...texts.map(({ length }) => length),
    );
    const extra = id === "dose" ? markWidth : 0;
    return {
      id,
      heads,
      align: id === "risk" ? "middle" : isNumber(id) ? "end" : "start",
      room: Math.min(most[id], letters * letter + extra + gap),
    };
  });
}

function isNumber(id: ColumnId): boolean {
  return id === "drugSide" || id === "comparatorSide" || id === "weight";
}

/** Takes from the columns that can give what is missing, each in proportion to what it can give. */
export function shrunk(columns: readonly Column[], room: number): Column[] {
  const missing = roomOf(columns) - room;
  const spare = ({ id, room: own }: Column) => Math.max(0, own - (least[id] ?? own));
  const given = columns.reduce((sum, column) => sum + spare(column), 0);
  if (missing <= 0 || given === 0) return [...columns];
  const share = Math.min(1, missing / given);
  return columns.map((column) => ({ ...column, room: column.room - spare(column) * share }));
}

export function roomOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { room }) => sum + room, 0);
}

export function placeColumns(columns: readonly Column[], from: number): PlacedColumn[] {
  let left = from;
  return columns.map(({ id, heads, align, room }) => {
    const x =
      align === "end" ? left + room - gap : align === "middle" ? left + (room - gap) / 2 : left;
    const letters = (room - gap - (id === "dose" ? markWidth : 0) + 2) / letter;
    left += room;
    return { id, heads, align, x, letters: Math.ceil(letters) };
  });
}

/** The two lines of a column's head. */
function headsOf(id: ColumnId, { counts, level }: Forest): readonly [string, string] {
  const numbers = counts ? "events/n" : "mean (SD), n";
  const heads: Readonly<Record<ColumnId, readonly [string, string]>> = {
    name: ["", "Study"],
    dose: ["Route", "and dose"],
    comparator: ["", "Comparator"],
    time: ["After first", "(last) dose"],
    drugSide: ["Drug", numbers],
    comparatorSide: ["Comparator", numbers],
    weight: ["Weight", "%"],
    effect: ["Effect", `[${decimal(level, 0)} % interval]`],
    risk: ["Risk", "of bias"],
  };
  return heads[id];
}

/** What stands in a column of a study's line. */
export function cellText(line: StudyLine, id: ColumnId, { axis }: Pick<Forest, "axis">): string {
  switch (id) {
    case "name":
      return line.marks === "" ? line.name : `${line.name} ${line.marks}`;
    case "dose":
      return `${routeLetter(line.route)} ${line.dose}`;
    case "weight":
      return line.out ? "out" : line.weight === null ? "–" : decimal(line.weight, 1);
    case "effect":
      return line.effect === null ? "no effect" : spanText(line.effect, axis.digits);
    case "risk":
      return riskLetters[line.risk];
    default:
      return line[id];
  }
}

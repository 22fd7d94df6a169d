import type { Changelog } from "../../lib/api.ts";
import { decimal, plural } from "../../ui/number-format.ts";

type Figure = NonNullable<Changelog["figures"][number]["after"]>;

/** What moved, in a line for each kind; kinds in which nothing moved are left out. */
export function changeLines(log: Changelog): string[] {
  const { recordsAdded, recordsChanged, recordsRemoved, rows, figures, verdicts } = log;
  const moved = figures.filter(({ conclusionMoved }) => conclusionMoved).length;
  return [
    counted("Records", [
      [recordsAdded.length, "added"],
      [recordsChanged.length, "changed"],
      [recordsRemoved.length, "removed"],
    ]),
    counted("Result rows", [
      [rows.added, "added"],
      [rows.changed, "changed"],
      [rows.removed, "removed"],
    ]),
    figures.length === 0
      ? ""
      : `${plural(figures.length, "answer")} to main questions in other numbers, ${moved === 0 ? "none" : moved} of them with another conclusion`,
    verdicts.length === 0 ? "" : `${plural(verdicts.length, "claim")} with another verdict`,
  ].filter((line) => line !== "");
}

function counted(what: string, counts: readonly (readonly [number, string])[]): string {
  const given = counts.filter(([count]) => count > 0).map(([count, word]) => `${count} ${word}`);
  return given.length === 0 ? "" : `${what}: ${given.join(", ")}`;
}

/** ", rows 1 added, 2 changed"; empty where no row moved. */
export function rowText(rows: Partial<Changelog["rows"]>): string {
  const { added = 0, changed = 0, removed = 0 } = rows;
  const text = counted("rows", [
    [added, "added"],
    [changed, "changed"],
    [removed, "removed"],
  ]);
  return text === "" ? "" : `, ${text.replace(":", "")}`;
}

/** "7 trials, OR 3.2 (1.5 to 6.9)" */
export function figureText(figure: Figure | null): string {
  if (figure === null) return "not asked";
  const { k, measure, estimate, ciLow, ciHigh } = figure;
  if (estimate === null) return "no trial";
  const interval =
    ciLow === null || ciHigh === null ? "" : ` (${decimal(ciLow, 2)} to ${decimal(ciHigh, 2)})`;
  return `${plural(k, "trial")}, ${measure} ${decimal(estimate, 2)}${interval}`;
}

/** The next free name: this year's next number. */
export function nextName(names: readonly string[], now: Date): string {
  const year = String(now.getUTCFullYear());
  const numbers = names
    .filter((name) => name.startsWith(`${year}.`))
    .map((name) => Number(name.slice(year.length + 1)));
  return `${year}.${Math.max(0, ...numbers) + 1}`;
}

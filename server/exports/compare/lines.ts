import type { CompareAnswer, CompareCell } from "../../evidence/compare/contract.ts";

export type Figures = Omit<CompareCell["byDosing"][number], "dosing" | "label">;

/** A number of the comparison with the place it stands at. */
export interface CompareLine {
  readonly place: "column" | "head-to-head" | "head-to-head-not-randomised";
  readonly option: string;
  readonly label: string;
  readonly kind: "benefit" | "harm";
  readonly cell: CompareCell;
  /** "all", or the dosing where single and repeated doses are read apart. */
  readonly dosing: string;
  readonly figures: Figures;
}

/** Every number of the page in its order; a cell read apart by dosing has a line for each. */
export function compareLines({ columns, headToHeads }: CompareAnswer): CompareLine[] {
  return [
    ...columns.flatMap(({ option, label, efficacy, harms }) => [
      ...efficacy.flatMap((cell) =>
        linesOf({ place: "column", option, label, kind: "benefit", cell }),
      ),
      ...harms.flatMap((cell) => linesOf({ place: "column", option, label, kind: "harm", cell })),
    ]),
    ...headToHeads.flatMap(({ label, randomised, cells }) =>
      cells.flatMap((cell) =>
        linesOf({
          place: randomised ? "head-to-head" : "head-to-head-not-randomised",
          option: "",
          label,
          kind: "benefit",
          cell,
        }),
      ),
    ),
  ];
}

function linesOf(line: Omit<CompareLine, "dosing" | "figures">): CompareLine[] {
  const { byDosing } = line.cell;
  return byDosing.length === 0
    ? [{ ...line, dosing: "all", figures: line.cell }]
    : byDosing.map((figures) => ({ ...line, dosing: figures.dosing, figures }));
}

import type { MatchedRow } from "#domain/reconciliation/match-rows.ts";
import { plural } from "../../../ui/number-format.ts";
import { CellChoice } from "./cell-choice.tsx";
import { EqualCells } from "./equal-cells.tsx";
import styles from "./reconcile.module.css";
import { RowAll } from "./row-all.tsx";
import { RowChoice } from "./row-choice.tsx";
import { partTitle, rowTitle } from "./row-title.ts";

/** What the columns are headed with. */
export interface Names {
  readonly a: string;
  readonly b: string;
}

/** One part of both records: what differs in sight, what is equal folded. */
export function PartRows({
  part,
  rows,
  arms,
  names,
}: {
  part: string;
  rows: readonly MatchedRow[];
  arms: ReadonlyMap<string, string>;
  names: Names;
}) {
  const equal = rows.filter(isEqual);
  const others = rows.filter((row) => !isEqual(row));
  return (
    <section className={styles.part} aria-labelledby={`part-${part}`}>
      <h2 id={`part-${part}`}>{partTitle(part)}</h2>
      {others.map((row) => {
        const title = rowTitle(row, arms);
        if (row.a === null || row.b === null)
          return <RowChoice key={row.address} row={row} title={title} names={names} />;
        const differing = row.cells.filter(({ state }) => state !== "same");
        return (
          <div key={row.address} className={styles.row}>
            {title !== "" && <h3>{title}</h3>}
            {differing.map((cell) => (
              <CellChoice
                key={cell.path.join(".")}
                row={row}
                cell={cell}
                title={title}
                names={names}
              />
            ))}
            {differing.length > 1 && <RowAll row={row} names={names} />}
            <EqualCells cells={row.cells.filter(({ state }) => state === "same")} />
          </div>
        );
      })}
      {equal.length > 0 && (
        <details className={styles.equal}>
          <summary>
            {equal.length === 1 && rows.length === 1
              ? "Both say the same"
              : `${plural(equal.length, "row")} in which both say the same`}
          </summary>
          {equal.map((row) => (
            <div key={row.address} className={styles.row}>
              {rowTitle(row, arms) !== "" && <h3>{rowTitle(row, arms)}</h3>}
              <EqualCells cells={row.cells} open />
            </div>
          ))}
        </details>
      )}
    </section>
  );
}

function isEqual({ a, b, cells }: MatchedRow): boolean {
  return a !== null && b !== null && cells.every(({ state }) => state === "same");
}

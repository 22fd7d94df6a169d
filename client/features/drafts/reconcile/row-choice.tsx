import type { MatchedRow } from "#domain/reconciliation/match-rows.ts";
import { chooseRow, chosenRow, type Side } from "./choose.ts";
import { NoteField } from "./note-field.tsx";
import type { Names } from "./part-rows.tsx";
import styles from "./reconcile.module.css";
import { cellTitle } from "./row-title.ts";
import { SideChoice } from "./side-choice.tsx";
import { useAgreed } from "./use-agreed.ts";
import { ValueText } from "../value-text.tsx";

/** A row that one of the two has: it stands in the agreed record, or not. */
export function RowChoice({ row, title, names }: { row: MatchedRow; title: string; names: Names }) {
  const { seen: chosen, change } = useAgreed((document) => chosenRow(document, row));
  const choose = (side: Side): void =>
    change((document) => chooseRow(document, row, side), `${title}: from ${names[side]}`);
  const stands = chosen === "a" ? row.a !== null : row.b !== null;
  const shown = (side: Side) =>
    row[side] === null ? (
      <em className={styles.none}>not there</em>
    ) : (
      <dl className={styles.whole}>
        {row.cells.map((cell) => (
          <div key={cell.path.join(".")}>
            <dt>{cellTitle(cell.path)}</dt>
            <dd>
              <ValueText path={cell.path} value={cell[side]} />
            </dd>
          </div>
        ))}
      </dl>
    );
  return (
    <fieldset className={styles.cell} data-cell data-open={chosen === "open" || undefined}>
      <legend>
        {title} <span className={styles.only}>only {row.a === null ? names.b : names.a}</span>
      </legend>
      <div className={styles.columns}>
        <SideChoice side="a" name={row.address} who={names.a} chosen={chosen} onChoose={choose}>
          {shown("a")}
        </SideChoice>
        <SideChoice side="b" name={row.address} who={names.b} chosen={chosen} onChoose={choose}>
          {shown("b")}
        </SideChoice>
        <div className={styles.agreed}>
          <span className={styles.who}>Agreed</span>
          {chosen === "open" ? (
            <strong className={styles.openWord}>not decided</strong>
          ) : (
            <span>{stands ? "stands in the record" : "left out"}</span>
          )}
          <div className={styles.acts}>
            <NoteField address={row.address} title={title} />
          </div>
        </div>
      </div>
    </fieldset>
  );
}

import { cellAddress } from "#domain/reconciliation/agreed.ts";
import type { ComparedCell } from "#domain/reconciliation/compare-cells.ts";
import { agreedItem } from "#domain/reconciliation/decide.ts";
import { fieldOf } from "#domain/reconciliation/item.ts";
import type { MatchedRow } from "#domain/reconciliation/match-rows.ts";
import { ValueText } from "../value-text.tsx";
import { AnotherValue } from "./another-value.tsx";
import { chooseCell, chosenIn, type Side } from "./choose.ts";
import { NoteField } from "./note-field.tsx";
import type { Names } from "./part-rows.tsx";
import styles from "./reconcile.module.css";
import { cellTitle } from "./row-title.ts";
import { SideChoice } from "./side-choice.tsx";
import { useAgreed } from "./use-agreed.ts";

/** One cell in which the two differ: either's value, or another. */
export function CellChoice({
  row,
  cell,
  title,
  names,
}: {
  row: MatchedRow;
  cell: ComparedCell;
  title: string;
  names: Names;
}) {
  const address = cellAddress(row, cell);
  const name = cellTitle(cell.path);
  const whole = title === "" ? name : `${name}, ${title}`;
  const { seen, change } = useAgreed((document) =>
    JSON.stringify([
      chosenIn(document, row, cell),
      fieldOf(agreedItem(document, row) ?? {}, cell.path) ?? null,
    ]),
  );
  const [chosen, agreed] = JSON.parse(seen) as [ReturnType<typeof chosenIn>, unknown];
  const choose = (side: Side): void =>
    change((document) => chooseCell(document, row, cell, side), `${name} from ${names[side]}`);
  return (
    <fieldset className={styles.cell} data-cell data-open={chosen === "open" || undefined}>
      <legend>
        {name} {title !== "" && <span className="visually-hidden">of {title}</span>}
        {cell.state === "rounded" && <span className={styles.only}>the same when rounded</span>}
        {cell.kind === "text" && cell.state.startsWith("only") && (
          <span className={styles.only}>taken as it is</span>
        )}
      </legend>
      <div className={styles.columns}>
        <SideChoice side="a" name={address} who={names.a} chosen={chosen} onChoose={choose}>
          <ValueText path={cell.path} value={cell.a} />
        </SideChoice>
        <SideChoice side="b" name={address} who={names.b} chosen={chosen} onChoose={choose}>
          <ValueText path={cell.path} value={cell.b} />
        </SideChoice>
        <div className={styles.agreed}>
          <span className={styles.who}>Agreed</span>
          {chosen === "open" ? (
            <strong className={styles.openWord}>not decided</strong>
          ) : (
            <span className={styles.value}>
              <ValueText path={cell.path} value={agreed} />
            </span>
          )}
          <div className={styles.acts}>
            <AnotherValue row={row} cell={cell} title={whole} />
            <NoteField address={address} title={whole} />
          </div>
        </div>
      </div>
    </fieldset>
  );
}

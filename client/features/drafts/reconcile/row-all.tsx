import { Button } from "@mantine/core";
import { cellAddress } from "#domain/reconciliation/agreed.ts";
import type { MatchedRow } from "#domain/reconciliation/match-rows.ts";
import { chooseAll, isOpen, type Side } from "./choose.ts";
import type { Names } from "./part-rows.tsx";
import styles from "./reconcile.module.css";
import { useAgreed } from "./use-agreed.ts";

/** Takes whatever is still open in a row from one side. */
export function RowAll({ row, names }: { row: MatchedRow; names: Names }) {
  const { seen: open, change } = useAgreed((document) =>
    row.cells.some((cell) => isOpen(document, cellAddress(row, cell))) ? "open" : undefined,
  );
  if (open === undefined) return null;
  const take = (side: Side): void =>
    change((document) => chooseAll(document, row, side), `The rest of a row from ${names[side]}`);
  return (
    <div className={styles.acts}>
      <Button size="compact-xs" variant="default" onClick={() => take("a")}>
        The rest of this row from {names.a}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => take("b")}>
        The rest of this row from {names.b}
      </Button>
    </div>
  );
}

import type { ComparedCell } from "#domain/reconciliation/compare-cells.ts";
import { plural } from "../../../ui/number-format.ts";
import { ValueText } from "../value-text.tsx";
import styles from "./reconcile.module.css";
import { cellTitle } from "./row-title.ts";

/** Cells in which both say the same, folded unless asked for. */
export function EqualCells({
  cells,
  open = false,
}: {
  cells: readonly ComparedCell[];
  open?: boolean;
}) {
  if (cells.length === 0) return null;
  const list = (
    <dl className={styles.equalCells}>
      {cells.map(({ path, a }) => (
        <div key={path.join(".")}>
          <dt>{cellTitle(path)}</dt>
          <dd>
            <ValueText path={path} value={a} />
          </dd>
        </div>
      ))}
    </dl>
  );
  if (open) return list;
  return (
    <details className={styles.equal}>
      <summary>{plural(cells.length, "cell")} in which both say the same</summary>
      {list}
    </details>
  );
}

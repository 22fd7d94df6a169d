import { type ReactNode, useState } from "react";
import { integer } from "../../ui/number-format.ts";
import styles from "./durability.module.css";

/** Rows shown before a reader asks for the rest. */
const first = 10;

/** A long table begins short. Its order stays as given, so nothing is hidden for being small. */
export function Shortened<Row>({
  rows,
  children,
}: {
  rows: readonly Row[];
  children: (rows: readonly Row[]) => ReactNode;
}) {
  const [all, setAll] = useState(false);
  // A table that is barely longer is shown whole.
  if (rows.length <= first + 3) return children(rows);
  return (
    <>
      {children(all ? rows : rows.slice(0, first))}
      <button type="button" className={styles.rest} onClick={() => setAll(!all)}>
        {all ? `Only the first ${first}` : `All ${integer(rows.length)} rows`}
      </button>
    </>
  );
}

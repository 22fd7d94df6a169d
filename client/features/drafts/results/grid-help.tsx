import styles from "./grid-help.module.css";

const keys: readonly (readonly [string, string])[] = [
  ["Arrow keys", "from cell to cell; Home and End to the edges"],
  ["type or Enter", "writes into the cell as the paper prints it: 12.3 (SD 4.5), 18/40 (45 %), NR"],
  ["Enter, Tab", "takes the value and goes down or right"],
  ["Escape", "leaves the cell as it was"],
  ["Delete", "empties the cell"],
  ["Ctrl+D", "copies the source of the cell above"],
  ["Ctrl+V", "pastes a value, or a block of cells from a spreadsheet"],
  ["Ctrl+Z", "takes the last step back"],
];

/** The keys of the grid. */
export function GridHelp() {
  return (
    <details className={styles.help}>
      <summary>Keys of the grid</summary>
      <dl>
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

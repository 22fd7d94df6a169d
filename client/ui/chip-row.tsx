import styles from "./chip-row.module.css";

interface Chip {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  /** What pressing it does, in full. */
  readonly action: string;
  readonly onRemove: () => void;
}

/** What narrows the answer, each with a press that takes it away, and the way back. */
export function ChipRow({
  label,
  chips,
  clearLabel,
  onClear,
  onUndo,
}: {
  label: string;
  chips: readonly Chip[];
  clearLabel: string;
  onClear: () => void;
  /** Absent where there is nothing to take back. */
  onUndo: (() => void) | undefined;
}) {
  if (chips.length === 0 && onUndo === undefined) return null;
  return (
    <div className={styles.row}>
      {chips.length > 0 && (
        <ul className={styles.chips} aria-label={label}>
          {chips.map((chip) => (
            <li key={chip.id}>
              <button
                type="button"
                className={styles.chip}
                aria-label={chip.action}
                onClick={chip.onRemove}
              >
                <span className={styles.name}>{chip.name}</span> {chip.label}
                <span aria-hidden="true" className={styles.cross}>
                  ×
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {chips.length > 0 && (
        <button type="button" className={styles.plain} onClick={onClear}>
          {clearLabel}
        </button>
      )}
      {onUndo !== undefined && (
        <button type="button" className={styles.plain} onClick={onUndo}>
          Undo
        </button>
      )}
    </div>
  );
}

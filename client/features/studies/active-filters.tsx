import type { QueryWords } from "#domain/question.ts";
import styles from "./active-filters.module.css";
import { activeFilters, clearFilter } from "./filter-words.ts";

interface ActiveFiltersProps {
  readonly words: QueryWords;
  readonly onChange: (words: QueryWords) => void;
  /** Absent where there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
}

export function ActiveFilters({ words, onChange, onUndo }: ActiveFiltersProps) {
  const active = activeFilters(words);
  if (active.length === 0 && onUndo === undefined) return null;
  return (
    <div className={styles.row}>
      {active.length > 0 && (
        <ul className={styles.chips} aria-label="Active filters">
          {active.map((filter) => (
            <li key={`${filter.field} ${filter.value}`}>
              <button
                type="button"
                className={styles.chip}
                aria-label={`Remove ${filter.name}: ${filter.label}`}
                onClick={() => onChange(filter.without)}
              >
                <span className={styles.name}>{filter.name}</span> {filter.label}
                <span aria-hidden="true" className={styles.cross}>
                  ×
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {active.length > 0 && (
        <button type="button" className={styles.plain} onClick={() => onChange(clearFilter(words))}>
          Clear all
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

import type { ReactNode } from "react";
import styles from "./legend.module.css";

export interface LegendEntry {
  readonly id: string;
  readonly mark: ReactNode;
  readonly label: string;
}

export function Legend({ entries }: { entries: readonly LegendEntry[] }) {
  return (
    <ul className={styles.legend}>
      {entries.map((entry) => (
        <li key={entry.id} data-legend-entry>
          {entry.mark}
          <span>{entry.label}</span>
        </li>
      ))}
    </ul>
  );
}

import { columnNames } from "./columns.tsx";
import styles from "./list-tools.module.css";

/** Which columns stand in the table. A details element: opens without script and by keyboard. */
export function ColumnChooser({
  hidden,
  onChange,
}: {
  hidden: readonly string[];
  onChange: (hidden: string[]) => void;
}) {
  const toggle = (id: string) =>
    onChange(hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id]);
  return (
    <details className={styles.chooser}>
      <summary>Columns</summary>
      <fieldset>
        <legend className="visually-hidden">Columns shown</legend>
        {columnNames.map((column) => (
          <label key={column.id}>
            <input
              type="checkbox"
              checked={!hidden.includes(column.id)}
              onChange={() => toggle(column.id)}
            />
            {column.label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

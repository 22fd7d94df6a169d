import { useQuery } from "@tanstack/react-query";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import styles from "./import.module.css";
import { sourcesQuery } from "./query.ts";

/** Every format with the fields it carries and leaves out. */
export function FormatsList() {
  const { data, error } = useQuery(sourcesQuery);
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={120} label="The formats are being fetched" />
    ) : (
      <ErrorState error={error} />
    );
  return (
    <ul className={styles.formats}>
      {data.map(({ id, label, fields }) => (
        <li key={id}>
          <details className={styles.details}>
            <summary>{label}</summary>
            <p>
              <strong>Carried:</strong> {fields.carried.join(", ")}.
            </p>
            <p>
              <strong>Left out:</strong>{" "}
              {fields.dropped.length === 0 ? "nothing" : fields.dropped.join(", ")}.
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}

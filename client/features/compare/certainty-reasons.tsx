import type { CompareCell } from "../../lib/api.ts";
import styles from "./compare.module.css";

type Certainty = NonNullable<CompareCell["certainty"]>;

/** How sure a number is, with what took levels away. */
export function CertaintyReasons({ certainty }: { certainty: Certainty }) {
  const { label, status, start, domains } = certainty;
  return (
    <details className={styles.certainty}>
      <summary>
        <strong>{label}</strong> certainty
        {status === "suggested" && <span className={styles.small}> (suggested)</span>}
      </summary>
      <ul className={styles.lines}>
        <li>Starts {start}.</li>
        {domains.map((domain) => (
          <li key={domain.id}>
            {domain.label}: {levelsWords(domain)}. {domain.reason}
          </li>
        ))}
      </ul>
    </details>
  );
}

function levelsWords({ down, assessable }: Certainty["domains"][number]): string {
  const lost = down === 0 ? "no level lost" : down === 1 ? "one level lost" : `${down} levels lost`;
  return assessable ? lost : `cannot be judged, ${lost}`;
}

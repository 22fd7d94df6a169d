import type { UsesAnswer } from "../../lib/api.ts";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import styles from "./uses.module.css";
import { usesByRole, wordsOfUse } from "./view-model.ts";

/** The standard questions of the Atlas that this study bears on, each with its forest plot. */
export function UsesList({ answer }: { answer: UsesAnswer }) {
  if (answer.uses.length === 0)
    return <p>None of the standard questions of the Atlas reaches this study.</p>;
  return (
    <div className={styles.groups}>
      {usesByRole(answer.uses).map((group) => (
        <div key={group.role}>
          <h3>{group.title}</h3>
          <ul>
            {group.uses.map((use) => (
              <li key={use.canonical}>
                <AnalyseLink canonical={use.canonical}>{use.label}</AnalyseLink>
                <span className={styles.words}>{wordsOfUse(use)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

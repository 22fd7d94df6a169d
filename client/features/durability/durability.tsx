import type { ReactNode } from "react";
import { apiAddress, type DurabilityAnswer } from "../../lib/api.ts";
import { AnalyseLink } from "../../ui/analyse-link.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { plural } from "../../ui/number-format.ts";
import { DurabilityTable } from "./durability-table.tsx";
import styles from "./durability.module.css";
import { OnsetTable } from "./onset-table.tsx";
import { type Hazard, hazardText, isEmpty } from "./view-model.ts";

export function Durability({ answer, filter }: { answer: DurabilityAnswer; filter: string }) {
  const { onset, lastSeparation, relapse, described, hazard } = answer;
  if (isEmpty(answer))
    return <EmptyState title="No trial inside this filter says how soon or how long." />;
  return (
    <div className={styles.parts}>
      {hazard !== null && (
        <Part title="Relapse after stopping">
          <HazardWords hazard={hazard} />
        </Part>
      )}
      {onset.betweenArm.length > 0 && (
        <Part
          title="Onset, drug against comparator"
          note="Between which two ratings the arms came apart. A trial that first looked at 24 hours cannot show anything earlier."
        >
          <OnsetTable label="Onset, drug against comparator" rows={onset.betweenArm} />
        </Part>
      )}
      {onset.withinArm.length > 0 && (
        <Part
          title="Onset against the same people’s baseline"
          note="Without a comparator: expectation and the passage of time are in it."
        >
          <OnsetTable label="Onset against baseline" rows={onset.withinArm} />
        </Part>
      )}
      {lastSeparation.length > 0 && (
        <Part
          title="Last separation"
          note="The last rating at which the arms still differed, beside the last rating there was."
        >
          <DurabilityTable label="Last separation" rows={lastSeparation} />
        </Part>
      )}
      {relapse.length > 0 && (
        <Part
          title="Median time to relapse"
          note="Counted from different starts and among different people: each group stands alone, and no order runs across them."
        >
          {relapse.map((group) => (
            <div key={`${group.start} ${group.among}`} className={styles.group}>
              <h4>{group.label}</h4>
              <DurabilityTable label={`Relapse, ${group.label}`} rows={group.rows} median />
            </div>
          ))}
        </Part>
      )}
      {described.length > 0 && (
        <details>
          <summary>{plural(described.length, "more statement")} in words only</summary>
          <DurabilityTable label="Statements in words" rows={described} />
        </details>
      )}
      <p className={styles.files}>
        {plural(answer.studies, "trial says", "trials say")} something of it. Dataset{" "}
        {answer.datasetVersion}.{" "}
        <a href={apiAddress("/evidence/durability.csv", filter)} download>
          CSV
        </a>{" "}
        <a href={apiAddress("/evidence/durability.json", filter)} download>
          JSON
        </a>
      </p>
    </div>
  );
}

function Part({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <div className={styles.part}>
      <h3>{title}</h3>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      {children}
    </div>
  );
}

function HazardWords({ hazard }: { hazard: Hazard }) {
  const figures = hazardText(hazard);
  return (
    <>
      <p className={styles.note}>{hazard.sentence}</p>
      <p>
        {figures !== null && (
          <>
            Hazard ratio <strong>{figures}</strong>,{" "}
          </>
        )}
        {plural(hazard.k, "trial")}, {plural(hazard.people, "person", "people")}.{" "}
        <AnalyseLink canonical={hazard.canonical}>Its forest plot</AnalyseLink>
      </p>
    </>
  );
}

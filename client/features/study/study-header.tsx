import type { ReactNode } from "react";
import { participantsOf } from "#domain/study/participants.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { indications } from "#domain/vocabulary/indications.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import {
  ageGroups,
  blindingLevels,
  designTypes,
  dosings,
  fundingClasses,
  publicationStates,
  purposes,
} from "#domain/vocabulary/study-terms.ts";
import { integer } from "../../ui/number-format.ts";
import { RouteChip } from "../../ui/route-mark.tsx";
import { participantsCount, primaryOutcomeWords } from "../../ui/study-words.ts";
import styles from "./study-header.module.css";

export function StudyHeader({ record }: { record: StudyRecord }) {
  const people = participantsOf(record);
  const { design, population, primaryOutcome } = record;
  const name = record.short ?? record.title;
  return (
    <header>
      <p className={styles.routes}>
        {routesOf(record).map((route) => (
          <RouteChip key={route} route={route} />
        ))}
        {record.publication !== "full" && (
          <span>{publicationStates.label(record.publication)}</span>
        )}
      </p>
      <h1>
        {name}
        {record.acronym !== undefined && <span className={styles.acronym}> {record.acronym}</span>}
      </h1>
      {name !== record.title && <p className={styles.title}>{record.title}</p>}
      <p className={styles.journal}>
        {[record.firstAuthor, record.journal, record.year].filter(Boolean).join(" · ")}
      </p>
      <dl className={styles.facts}>
        <Fact name="People" note={people.n === null ? undefined : participantsCount[people.counts]}>
          {people.n === null ? "not stated" : integer(people.n)}
        </Fact>
        <Fact
          name="Condition"
          note={
            [
              population.indicationDetail,
              population.ageGroup === "unknown" ? undefined : ageGroups.label(population.ageGroup),
              population.purpose === "prevention" ? purposes.label("prevention") : undefined,
            ]
              .filter(Boolean)
              .join(", ") || undefined
          }
        >
          {indications.label(population.indication)}
        </Fact>
        <Fact name="Design" note={design.typeDetail}>
          {designTypes.label(design.type)}
        </Fact>
        <Fact
          name="Blinding"
          note={
            design.dosing === "unknown" ? undefined : dosings.label(design.dosing).toLowerCase()
          }
        >
          {blindingLevels.label(design.blinding)}
        </Fact>
        {primaryOutcome !== undefined && (
          <Fact
            name="Primary outcome"
            note={
              <>
                {primaryOutcome.text}
                {primaryOutcome.basis === "inferred" && " (inferred, not stated)"}
              </>
            }
          >
            {primaryOutcomeWords(primaryOutcome.met)}
          </Fact>
        )}
        <Fact name="Funding" note={record.funding.text}>
          {fundingClasses.label(record.funding.class)}
        </Fact>
      </dl>
      {population.summary !== undefined && (
        <p className={styles.summary}>
          {population.summary.replace(/\.$/, "")}
          {design.countries.length > 0 && `. ${design.countries.join(", ")}`}
          {design.sites !== undefined &&
            `. ${integer(design.sites)} ${design.sites === 1 ? "site" : "sites"}`}
          .
        </p>
      )}
    </header>
  );
}

function routesOf({ arms }: StudyRecord): RouteId[] {
  const routes = arms.flatMap((arm) =>
    arm.role === "intervention" && arm.route !== undefined ? [arm.route] : [],
  );
  return [...new Set(routes)];
}

function Fact({ name, note, children }: { name: string; note?: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.value}>{children}</dd>
      {note !== undefined && <dd className={styles.note}>{note}</dd>}
    </div>
  );
}

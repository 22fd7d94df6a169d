import { Button } from "@mantine/core";
import { useState } from "react";
import { integer, plural } from "../../ui/number-format.ts";
import type { PreviewedFile, StudyOfFile } from "./decisions.ts";
import styles from "./import.module.css";
import { ProblemsList } from "./problems-list.tsx";
import { StudyCard } from "./study-card.tsx";

const firstShown = 50;

/** One file or record: what it gives, what its format leaves out, and its studies. */
export function FileSection({
  file,
  onChange,
  onTakeAway,
}: {
  file: PreviewedFile;
  onChange: (id: string, changed: (study: StudyOfFile) => StudyOfFile) => void;
  onTakeAway: () => void;
}) {
  const [shown, setShown] = useState(firstShown);
  const { answer, studies, name, id } = file;
  const count = (action: string): number =>
    studies.filter(({ study }) => study.action === action).length;
  const badRows = new Set(
    [...answer.problems, ...studies.flatMap(({ study }) => study.problems)].flatMap(
      ({ row }) => row ?? [],
    ),
  ).size;
  // A record by itself has no rows to count.
  const numbered = studies.length > 1 || studies.some(({ study }) => study.rows.length > 1);
  return (
    <section className={styles.file} aria-labelledby={`${id}-name`}>
      <div className={styles.head}>
        <div className={styles.words}>
          <h2 id={`${id}-name`}>{name}</h2>
          <p className={styles.fate}>
            {answer.source.label}: {plural(studies.length, "study", "studies")}.{" "}
            {integer(count("create"))} to create, {integer(count("update"))} matched,{" "}
            {integer(count("refuse"))} refused
            {numbered && badRows > 0 && `; something is wrong with ${plural(badRows, "row")}`}.
          </p>
        </div>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`Take away ${name}`}
          onClick={onTakeAway}
        >
          Take away
        </Button>
      </div>
      <details className={styles.details}>
        <summary>What {answer.source.label} carries, and what is left out</summary>
        <p>
          <strong>Carried:</strong> {answer.fields.carried.join(", ")}.
        </p>
        <p>
          <strong>Left out:</strong>{" "}
          {answer.fields.dropped.length === 0 ? "nothing" : answer.fields.dropped.join(", ")}.
        </p>
      </details>
      <ProblemsList problems={answer.problems} numbered={numbered} />
      {studies.length === 0 && <p>No study could be read from it.</p>}
      <ul className={styles.studies}>
        {studies.slice(0, shown).map((one) => (
          <StudyCard
            key={one.id}
            one={one}
            numbered={numbered}
            onChange={(changed) => onChange(one.id, changed)}
          />
        ))}
      </ul>
      {studies.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + firstShown)}>
          Show {integer(Math.min(firstShown, studies.length - shown))} more of{" "}
          {plural(studies.length, "study", "studies")}
        </Button>
      )}
    </section>
  );
}

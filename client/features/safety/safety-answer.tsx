import type { QueryWords } from "#domain/question.ts";
import type { SafetyAnswer } from "../../lib/api.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Note } from "../../ui/notes.tsx";
import { plural } from "../../ui/number-format.ts";
import { Section } from "../../ui/page.tsx";
import { Collection, Durations, RowsTable } from "./beside.tsx";
import { byStudy } from "./by-study.ts";
import { HarmDetail } from "./harm-detail.tsx";
import { MatrixFigure } from "./matrix-figure.tsx";
import { harmSection, shownHarm } from "./question.ts";
import styles from "./safety.module.css";

/** Everything the answer holds, from all harms at a glance to the words of single records. */
export function SafetyAnswerView({
  answer,
  words,
  query,
  onChange,
}: {
  answer: SafetyAnswer;
  words: QueryWords;
  query: string;
  onChange: (words: QueryWords) => void;
}) {
  const harm = shownHarm(words, answer);
  const { by, defaults } = answer.question;
  const cohorts = answer.columns.some(({ designClass }) => designClass === "not-randomised");
  if (answer.columns.length === 0)
    return (
      <EmptyState title="No study inside this filter has such arms.">
        <p>Ask for another route, drug or condition to see what was counted.</p>
      </EmptyState>
    );
  const shared = { answer, words, query, shown: harm?.outcome };
  return (
    <>
      <div className={styles.notes}>
        {answer.warnings.map(({ code, message }) => (
          <Note key={code}>{message}</Note>
        ))}
      </div>
      <Section title={`Harms by ${by}, in randomised trials`} id="trials">
        <MatrixFigure {...shared} designClass="randomised" label={`Harms of 100 people by ${by}`} />
      </Section>
      {harm !== undefined && (
        <Section title={harm.label} id={harmSection}>
          <HarmDetail answer={answer} harm={harm} words={words} query={query} onChange={onChange} />
        </Section>
      )}
      {cohorts && (
        <Section
          title="Without randomisation: cohorts and open series"
          id="cohorts"
          note="What people went through, not what the drug did: without a comparator, illness, expectation and time are in it. Never added to trials."
        >
          <MatrixFigure
            {...shared}
            designClass="not-randomised"
            label={`Harms of 100 people by ${by}, without randomisation`}
          />
        </Section>
      )}
      <Section
        title="How long harms lasted"
        id="durations"
        note="In the words of the records: trials seldom count it."
      >
        <Durations durations={answer.durations} />
      </Section>
      <Section title="How harms were asked for" id="collection">
        <Collection collection={answer.collection} />
      </Section>
      {answer.sessions.length > 0 && (
        <Section
          title="Sessions, not people"
          id="sessions"
          note="One person has many sessions, so these shares say nothing of people and have no interval."
        >
          <RowsTable label="Sessions with a harm" rows={answer.sessions} unit="Sessions" />
        </Section>
      )}
      {answer.ownNames.length > 0 && (
        <Section
          title="Harms under a name of their own"
          id="own-names"
          note="What a report counts or rates under its own name, as it stands: never added to anything."
        >
          <details className={styles.details}>
            <summary>
              {plural(answer.ownNames.length, "row")} of{" "}
              {plural(byStudy(answer.ownNames).length, "study", "studies")}
            </summary>
            <RowsTable
              label="Rows under a name of their own"
              rows={answer.ownNames}
              unit="People or score"
            />
          </details>
        </Section>
      )}
      {defaults.length > 0 && <p className={styles.soft}>By default: {defaults.join("; ")}.</p>}
    </>
  );
}

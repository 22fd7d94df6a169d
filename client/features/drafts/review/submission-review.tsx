import { type ReactNode, useMemo } from "react";
import { documentChanges } from "#domain/study/document-changes.ts";
import { type RoleId, roleIncludes } from "#domain/accounts/role.ts";
import type { Submitted } from "../../../lib/api.ts";
import { minuteText } from "../../../ui/date-text.ts";
import { Section } from "../../../ui/page.tsx";
import { ChangesList } from "../changes-list.tsx";
import { pathWords } from "../path-words.ts";
import { ProblemLines } from "../fields/problem-lines.tsx";
import { placeOfProblem } from "../places/problem-place.ts";
import { DecisionPanel } from "./decision-panel.tsx";
import { WithdrawPanel } from "./withdraw-panel.tsx";
import styles from "./review.module.css";

const stateWords: Readonly<Record<Submitted["state"], string>> = {
  submitted: "waits for review",
  published: "is published",
  rejected: "was returned",
  superseded: "was published",
  withdrawn: "was taken back",
};

/** What was handed over beside what is published, and what becomes of it. */
export function SubmissionReview({
  submitted,
  role,
  effect,
  onDecided,
}: {
  submitted: Submitted;
  role: RoleId;
  /** What publishing it would change in the answers; shown while it waits. */
  effect: ReactNode;
  onDecided: () => void;
}) {
  const { document, published, author, message, time, state, own, decision, problems } = submitted;
  const changes = useMemo(() => documentChanges(published ?? {}, document), [published, document]);
  const placed = problems.map((problem) => ({
    ...problem,
    message: `${pathWords(placeOfProblem(problem, document), document)}: ${problem.message}`,
  }));
  return (
    <>
      <p className={styles.lead}>
        Handed over by {author}, {minuteText(time)}; {stateWords[state]}
        {decision !== null && ` by ${decision.by}, ${minuteText(decision.time)}`}.
      </p>
      <q className={styles.message}>{message}</q>
      {decision !== null && <q className={styles.message}>{decision.message}</q>}
      {problems.length > 0 && (
        <Section title="Problems" id="problems">
          <ProblemLines problems={placed} />
        </Section>
      )}
      <Section
        title={published === null ? "The new study, field by field" : "Changes, field by field"}
        id="changes"
      >
        <ChangesList
          changes={changes}
          before={published === null ? "Before" : "Published"}
          after="Handed over"
          documents={[document, published]}
        />
      </Section>
      {state === "submitted" && (
        <Section title="Effect on the pooled answers" id="effect">
          {effect}
        </Section>
      )}
      {state === "submitted" && roleIncludes(role, "reviewer") && (
        <Section title="Decision" id="decision">
          <DecisionPanel submitted={submitted} onDecided={onDecided} />
        </Section>
      )}
      {own && state !== "superseded" && state !== "published" && (
        <Section title="Your submission" id="own">
          <WithdrawPanel submitted={submitted} onDecided={onDecided} />
        </Section>
      )}
    </>
  );
}

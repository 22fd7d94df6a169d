import { Button, TextInput } from "@mantine/core";
import { memo, useState } from "react";
import type { DraftProblem } from "#domain/study/check-draft.ts";
import { useDraftStore, useGoTo } from "../editor.ts";
import { levelWords } from "../fields/problem-lines.tsx";
import { placeOfProblem } from "../places/problem-place.ts";
import styles from "./problems.module.css";

/** One problem: where it is, what it says and, for a warning, room for the reason. */
export const ProblemItem = memo(function ProblemItem({
  problem,
  words,
}: {
  problem: DraftProblem;
  /** Where it stands, in words. */
  words: string;
}) {
  const store = useDraftStore();
  const goTo = useGoTo();
  const goThere = () => goTo(placeOfProblem(problem, store.state().document));
  return (
    <li data-level={problem.level}>
      <span className={styles.level}>{levelWords[problem.level]}</span>
      <span>
        <button type="button" className={styles.place} onClick={goThere}>
          {words}
        </button>{" "}
        {problem.message}
      </span>
      {problem.level === "warning" && problem.check !== "stale-answer" && (
        <Reason problem={problem} words={words} />
      )}
    </li>
  );
});

function Reason({ problem: { check, at }, words }: { problem: DraftProblem; words: string }) {
  const store = useDraftStore();
  const [reason, setReason] = useState("");
  return (
    <form
      data-own-undo
      className={styles.reason}
      onSubmit={(event) => {
        event.preventDefault();
        const given = reason.trim();
        if (given === "") return;
        const position = store.state().document.acceptedWarnings?.length ?? 0;
        store.actions.change(
          ["acceptedWarnings", position],
          { check, at, reason: given },
          `Reason at ${words}`,
        );
      }}
    >
      <TextInput
        size="xs"
        aria-label={`Why it is right as it stands: ${words}`}
        placeholder="Right as it stands, because …"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={reason.trim() === ""}>
        Accept
      </Button>
    </form>
  );
}

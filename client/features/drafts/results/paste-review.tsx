import { Button } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { Candidate } from "#domain/entry/printed-value/reading.ts";
import formStyles from "../../../ui/form.module.css";
import { answered, type PastedCell, questionsOf } from "./paste-block.ts";
import styles from "./paste-review.module.css";

/** A pasted block before it goes in: how every cell reads, one question a doubt, what is refused. */
export function PasteReview({
  cells,
  labelOf,
  isHeld,
  onPut,
  onCancel,
}: {
  cells: readonly PastedCell[];
  labelOf: (cell: PastedCell) => string;
  /** Whether the cell's row can hold what was read without a calculator. */
  isHeld: (cell: PastedCell, candidate: Candidate) => boolean;
  onPut: (answers: ReadonlyMap<string, number>) => void;
  onCancel: () => void;
}) {
  const head = useRef<HTMLHeadingElement>(null);
  const [answers, setAnswers] = useState<ReadonlyMap<string, number>>(new Map());
  useEffect(() => head.current?.focus(), []);
  const questions = questionsOf(cells);
  const read = cells.map((cell) => ({ cell, candidate: answered(cell, answers) }));
  const ready = read.filter(({ cell, candidate }) => candidate !== null && isHeld(cell, candidate));
  const later = read.filter(
    ({ cell, candidate }) => candidate !== null && !isHeld(cell, candidate),
  );
  const refused = cells.filter(({ reading }) => reading.outcome === "refused");
  return (
    <section
      className={styles.review}
      aria-label="Pasted cells"
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <h3 ref={head} tabIndex={-1}>
        {cells.length} pasted cells
      </h3>
      {questions.map((question) => (
        <fieldset key={question.id} className={styles.question}>
          <legend>
            {question.cells.length} like “{question.cells[0]?.text}”: how are they read?
          </legend>
          {question.choices.map((words, choice) => (
            <label key={words}>
              <input
                type="radio"
                name={question.id}
                checked={answers.get(question.id) === choice}
                onChange={() => setAnswers(new Map(answers).set(question.id, choice))}
              />
              {words}
            </label>
          ))}
        </fieldset>
      ))}
      <details>
        <summary>{ready.length} can go in as they read now</summary>
        <ul className={styles.cells}>
          {ready.map(({ cell, candidate }) => (
            <li key={`${cell.row}-${cell.column}`}>
              {labelOf(cell)}: “{cell.text}” reads as {candidate?.words}
              {cell.reading.outcome === "read" &&
                cell.reading.remarks.map((remark) => `; ${remark}`)}
            </li>
          ))}
        </ul>
      </details>
      {(refused.length > 0 || later.length > 0) && (
        <ul className={styles.cells}>
          {refused.map((cell) => (
            <li key={`${cell.row}-${cell.column}`}>
              {labelOf(cell)}: not taken.{" "}
              {cell.reading.outcome === "refused" && cell.reading.message}
            </li>
          ))}
          {later.map(({ cell }) => (
            <li key={`${cell.row}-${cell.column}`}>
              {labelOf(cell)}: “{cell.text}” needs the calculator; paste it into its cell alone.
            </li>
          ))}
        </ul>
      )}
      <div className={formStyles.actions}>
        <Button size="xs" disabled={ready.length === 0} onClick={() => onPut(answers)}>
          Put in {ready.length} of {cells.length}
        </Button>
        <Button size="xs" variant="default" onClick={onCancel}>
          Leave the rest out
        </Button>
      </div>
    </section>
  );
}

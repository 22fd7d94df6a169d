import { Popover, TextInput } from "@mantine/core";
import { type KeyboardEvent, useId, useMemo, useState } from "react";
import { readPrintedValue } from "#domain/entry/printed-value.ts";
import type {
  Candidate,
  PrintedContext,
  PrintedReading,
} from "#domain/entry/printed-value/reading.ts";
import styles from "./cell-editor.module.css";

/** Where the focus goes when typing ends; "away" where it has gone elsewhere already. */
export type Move = "down" | "right" | "stay" | "away";

/**
 * One cell while it is typed into: what the text reads as stands below it at every key. A text with
 * several readings is taken only when one of them was chosen; a text that cannot be read stays.
 */
export function CellEditor({
  first,
  context,
  label,
  onTake,
  onClear,
  onCancel,
}: {
  first: string;
  context: PrintedContext;
  label: string;
  onTake: (candidate: Candidate, move: Move) => void;
  onClear: (move: Move) => void;
  onCancel: (move: Move) => void;
}) {
  const id = useId();
  const [text, setText] = useState(first);
  const [chosen, setChosen] = useState<number | null>(null);
  const reading = useMemo(() => readPrintedValue(text, context), [text, context]);
  const candidates = reading.outcome === "read" ? reading.candidates : [];

  const settle = (move: Move): void => {
    if (reading.outcome === "empty") return onClear(move);
    if (reading.outcome === "refused") return;
    const [only] = reading.candidates;
    if (reading.sure) return onTake(only, move);
    const choice = chosen === null ? undefined : reading.candidates[chosen];
    if (choice === undefined) setChosen(0);
    else onTake(choice, move);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const handled = keyActions[event.key];
    if (handled === undefined || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (handled === "choose" && (candidates.length < 2 || reading.outcome !== "read")) return;
    if (event.key === "Tab" && event.shiftKey) return;
    event.preventDefault();
    if (handled === "cancel") onCancel("stay");
    else if (handled !== "choose") settle(handled);
    else {
      const step = event.key === "ArrowDown" ? 1 : -1;
      const from = chosen ?? (step > 0 ? -1 : 0);
      setChosen((from + step + candidates.length) % candidates.length);
    }
  };
  return (
    <Popover
      opened
      width={330}
      position="bottom-start"
      trapFocus={false}
      returnFocus={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <TextInput
          size="xs"
          autoFocus
          aria-label={label}
          role="combobox"
          aria-expanded={candidates.length > 1}
          aria-controls={`${id}-read`}
          aria-describedby={`${id}-read`}
          aria-activedescendant={chosen === null ? undefined : `${id}-${chosen}`}
          autoComplete="off"
          classNames={{ input: styles.typing ?? "" }}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setChosen(null);
          }}
          onKeyDown={onKeyDown}
          onFocus={({ currentTarget }) => {
            if (first.length > 1) currentTarget.select();
          }}
          onBlur={() => {
            if (text === first) onCancel("away");
            else if (reading.outcome === "read" && reading.sure)
              onTake(reading.candidates[0], "away");
          }}
        />
      </Popover.Target>
      <Popover.Dropdown className={styles.reading ?? ""} id={`${id}-read`}>
        <Reading
          id={id}
          reading={reading}
          chosen={chosen}
          onChoose={(candidate) => onTake(candidate, "stay")}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

const keyActions: Readonly<Record<string, Move | "cancel" | "choose">> = {
  Enter: "down",
  Tab: "right",
  Escape: "cancel",
  ArrowDown: "choose",
  ArrowUp: "choose",
};

/** How the text reads: one way, several to choose from, or why not. */
function Reading({
  id,
  reading,
  chosen,
  onChoose,
}: {
  id: string;
  reading: PrintedReading;
  chosen: number | null;
  onChoose: (candidate: Candidate) => void;
}) {
  if (reading.outcome === "empty") return <p>As printed: 12.3 (SD 4.5), 18/40, NR …</p>;
  if (reading.outcome === "refused") return <p role="alert">{reading.message}</p>;
  const remarks = reading.remarks.map((remark) => (
    <p key={remark} className={styles.remark}>
      {remark}
    </p>
  ));
  if (reading.sure)
    return (
      <>
        <p>
          Reads as <strong>{reading.candidates[0].words}</strong>
        </p>
        {remarks}
      </>
    );
  return (
    <>
      <p className={styles.asks}>{reading.question?.text}</p>
      <ul role="listbox" aria-label={reading.question?.text} className={styles.choices}>
        {reading.candidates.map((candidate, position) => (
          <li
            key={candidate.words}
            id={`${id}-${position}`}
            role="option"
            aria-selected={chosen === position}
            onPointerDown={(event) => {
              event.preventDefault();
              onChoose(candidate);
            }}
          >
            {candidate.words}
          </li>
        ))}
      </ul>
      {remarks}
      <p className={styles.remark}>Arrow keys choose, Enter takes</p>
    </>
  );
}

import { type KeyboardEvent, useRef, useState } from "react";
import { decide, isDone, type StudyOfFile, valueOf } from "./decisions.ts";
import styles from "./import.module.css";
import { SuggestionRow } from "./suggestion-row.tsx";

/** A study's suggestions. One row is in the order of Tab; the arrow keys lead to the others. */
export function SuggestionList({
  one,
  onChange,
}: {
  one: StudyOfFile;
  onChange: (changed: (study: StudyOfFile) => StudyOfFile) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState(0);
  const { suggestions } = one.study;
  const focusRow = (to: number, act: string): void => {
    const next = Math.max(0, Math.min(suggestions.length - 1, to));
    setPlace(next);
    list.current?.children[next]?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = event.target as HTMLElement;
    const act = target.dataset["act"];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = [...(list.current?.children ?? [])].findIndex((child) => child.contains(target));
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const key = event.key.toLowerCase();
    if (step !== undefined) focusRow(row + step, act);
    else if (event.key === "Home") focusRow(0, act);
    else if (event.key === "End") focusRow(suggestions.length - 1, act);
    else if (key === "a" || key === "r") {
      const path = suggestions[row]?.path;
      if (path !== undefined)
        onChange((study) =>
          key === "a" && study.decisions[path]?.state === "accepted"
            ? study
            : decide(study, path, { state: key === "a" ? "accepted" : "rejected" }),
        );
      focusRow(row + 1, act);
    } else if (key === "e")
      list.current?.children[row]?.querySelector<HTMLElement>('[data-act="e"]')?.click();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <p className={styles.read}>
        On a button of the list the arrow keys lead to the next value; A accepts, R rejects, E
        edits.
      </p>
      <ul
        ref={list}
        className={styles.suggestions}
        aria-label={`Suggestions for ${one.study.name}`}
        onKeyDown={onKeyDown}
      >
        {suggestions.map((suggestion, position) => (
          <SuggestionRow
            key={suggestion.path}
            suggestion={suggestion}
            value={valueOf(one, suggestion.path)}
            decision={one.decisions[suggestion.path]}
            current={position === place}
            closed={isDone(one)}
            onDecide={(decision) => {
              setPlace(position);
              onChange((study) => decide(study, suggestion.path, decision));
            }}
          />
        ))}
      </ul>
    </>
  );
}

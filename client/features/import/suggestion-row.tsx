import { Button } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import type { Suggestion } from "../../lib/api.ts";
import type { Decision } from "./decisions.ts";
import { EditForm } from "./edit-form.tsx";
import styles from "./import.module.css";
import { placeWords, shownValues } from "./value-words.ts";

/** One value that may go in: what it is, what stands there, and what was decided about it. */
export function SuggestionRow({
  suggestion,
  value,
  decision,
  current,
  closed,
  onDecide,
}: {
  suggestion: Suggestion;
  /** As it would go in. */
  value: unknown;
  decision: Decision | undefined;
  /** Whether its buttons are the ones that Tab leads to. */
  current: boolean;
  /** Whether it is settled what became of it. */
  closed: boolean;
  onDecide: (decision: Decision | null) => void;
}) {
  const [editing, setEditing] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  const closeEdit = (): void => {
    setEditing(false);
    row.current?.querySelector<HTMLElement>('[data-act="e"]')?.focus();
  };
  const { path, member, read } = suggestion;
  const place = placeWords(path, member);
  const state = decision?.state;
  const edited = decision?.state === "accepted" && decision.edited !== undefined;
  const act = (act: string, words: string, pressed: boolean, onClick: () => void): ReactNode => (
    <Button
      size="compact-sm"
      variant={pressed ? "filled" : "default"}
      aria-pressed={pressed}
      aria-label={`${words}: ${place}`}
      data-act={act}
      tabIndex={current ? 0 : -1}
      onClick={onClick}
    >
      {words}
    </Button>
  );
  const toggle = (to: "accepted" | "rejected") => () =>
    onDecide(state === to && !edited ? null : { state: to });
  return (
    <li
      ref={row}
      className={styles.suggestion}
      data-state={editing ? "editing" : (state ?? "open")}
      data-path={path}
    >
      <div className={styles.words}>
        <p className={styles.place}>
          {place}
          {edited && <span className={styles.mark}> edited</span>}
        </p>
        {editing ? (
          <EditForm
            place={path}
            value={value}
            onCancel={closeEdit}
            onDone={(changed) => {
              closeEdit();
              onDecide({ state: "accepted", edited: { value: changed } });
            }}
          />
        ) : (
          <Words place={path} value={value} />
        )}
        {"current" in suggestion && (
          <div className={styles.now}>
            <span>Replaces:</span> <Words place={path} value={suggestion.current} />
          </div>
        )}
        {read !== undefined && <p className={styles.read}>Read from {read}</p>}
      </div>
      {closed ? (
        <p className={styles.decided}>
          {state === undefined ? "left out" : state === "accepted" ? "accepted" : "rejected"}
        </p>
      ) : (
        <div className={styles.acts}>
          {act("a", "Accept", state === "accepted", toggle("accepted"))}
          {act("r", "Reject", state === "rejected", toggle("rejected"))}
          {act("e", "Edit", editing, () => setEditing(!editing))}
        </div>
      )}
    </li>
  );
}

function Words({ place, value }: { place: string; value: unknown }) {
  const shown = shownValues(place, value);
  const [only] = shown;
  if (only?.name === "" && shown.length === 1) return <p>{only.words}</p>;
  return (
    <p className={styles.leaves}>
      {shown.map(({ name, words }) => (
        <span key={name}>
          <small>{name}</small> {words}
        </span>
      ))}
    </p>
  );
}

import { Button } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import type { Desk } from "./desk.ts";
import { useDraftValue } from "./editor.ts";
import { writeValue } from "./fields/typed-values.ts";
import styles from "./form.module.css";
import { type SaveState, saveWords } from "./save-state.ts";
import { ShortcutList } from "./shortcut-list.tsx";

/** What stays in sight while the form scrolls: when it was saved, undo and redo, the keys. */
export function SaveBar({ desk }: { desk: Desk }) {
  const { autosave, store } = desk;
  const state = useSyncExternalStore(autosave.subscribe, autosave.state);
  const undoes = useSyncExternalStore(store.subscribe, () => store.state().undoes);
  const redoes = useSyncExternalStore(store.subscribe, () => store.state().redoes);
  const [shortcuts, setShortcuts] = useState(false);
  const troubled = state.kind === "failed" || state.kind === "conflict";
  return (
    <div className={styles.bar}>
      <DraftName />
      <p className={styles.saved} data-troubled={troubled || undefined}>
        {saveWords(state)}
      </p>
      {/* Said aloud only where something must be done: every "Saved" would talk over the typing. */}
      <span className="visually-hidden" role="status">
        {troubled ? saveWords(state) : ""}
      </span>
      <div className={styles.tools}>
        <WayOut state={state} onRetry={() => void autosave.saveNow()} />
        <Button
          size="compact-sm"
          variant="default"
          aria-disabled={undoes === null}
          title={undoes === null ? "Nothing to take back" : `Take back: ${undoes}`}
          onClick={store.actions.undo}
        >
          Undo
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-disabled={redoes === null}
          title={redoes === null ? "Nothing to do again" : `Do again: ${redoes}`}
          onClick={store.actions.redo}
        >
          Redo
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={shortcuts}
          onClick={() => setShortcuts(!shortcuts)}
        >
          Keys
        </Button>
      </div>
      {shortcuts && <ShortcutList />}
    </div>
  );
}

/** What can be done where a save did not come through. */
function WayOut({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  if (state.kind === "conflict")
    return (
      <Button size="compact-sm" onClick={() => goToNotice("conflict")}>
        Choose
      </Button>
    );
  if (state.kind !== "failed") return null;
  return state.failure.signedOut ? (
    <Button size="compact-sm" onClick={() => goToNotice("signed-out")}>
      Sign in
    </Button>
  ) : (
    <Button size="compact-sm" variant="default" onClick={onRetry}>
      Try again
    </Button>
  );
}

function goToNotice(heading: string): void {
  const place = document.getElementById(heading);
  place?.scrollIntoView({ block: "center" });
  place?.focus({ preventScroll: true });
}

function DraftName() {
  const short = writeValue(useDraftValue(["short"]));
  const title = writeValue(useDraftValue(["title"]));
  const key = writeValue(useDraftValue(["key"]));
  return <strong className={styles.name}>{short || title || key}</strong>;
}

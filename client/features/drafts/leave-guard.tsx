import { Button } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import formStyles from "../../ui/form.module.css";
import type { Autosave } from "./autosave.ts";
import styles from "./form.module.css";
import { saveWords } from "./save-state.ts";

/** Saves before another page opens; asks only where that fails. */
export function LeaveGuard({ autosave }: { autosave: Autosave }) {
  const { status, proceed, reset } = useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (current.pathname === next.pathname) return false;
      autosave.keepNow();
      await autosave.saveNow();
      return autosave.unsaved;
    },
    enableBeforeUnload: () => autosave.unsaved,
    withResolver: true,
  });
  if (status !== "blocked") return null;
  return (
    <div role="alertdialog" aria-labelledby="leave-words" className={styles.leave}>
      <p id="leave-words">
        {saveWords(autosave.state())}. Opening this draft in this browser again offers the work that
        is kept.
      </p>
      <div className={formStyles.actions}>
        <Button size="sm" autoFocus onClick={reset}>
          Stay
        </Button>
        <Button size="sm" variant="default" onClick={proceed}>
          Leave without saving
        </Button>
      </div>
    </div>
  );
}

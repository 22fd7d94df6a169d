import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { openIn } from "#domain/reconciliation/agreed.ts";
import { isObject } from "#domain/study/same-value.ts";
import { plural } from "../../../ui/number-format.ts";
import { useDraftValue } from "../editor.ts";
import { goToOpen } from "./keys.ts";
import type { Parts } from "./reconcile-form.tsx";
import styles from "./reconcile.module.css";

/** How many differences are decided, and the way to the next one. */
export function Progress({ parts, studyKey }: { parts: Parts; studyKey: string }) {
  const undecided = useDraftValue(["extraction", "undecided"]);
  const open = isObject(undecided) ? Object.keys(undecided).length : 0;
  const all = parts.flatMap(([, rows]) => rows.flatMap(openIn)).length;
  return (
    <div className={styles.progress}>
      <p role="status">
        {open === 0
          ? `${allWords(all)} decided. Hand the record over below, or look through it in the form first.`
          : `${all - open} of ${plural(all, "difference")} decided.`}
      </p>
      <div className={styles.acts}>
        {open > 0 && (
          <Button size="compact-sm" onClick={() => goToOpen(1, document.activeElement)}>
            Next difference
          </Button>
        )}
        <Link to="/curate/$key" params={{ key: studyKey }}>
          The agreed record as a form
        </Link>
      </div>
      <p className={styles.keys}>
        Keys, on a choice: <kbd>a</kbd> first, <kbd>b</kbd> second, <kbd>n</kbd> next open
        difference, <kbd>p</kbd> previous one.
      </p>
    </div>
  );
}

function allWords(count: number): string {
  if (count === 1) return "The only difference is";
  return count === 2 ? "Both differences" : `All ${count} differences`;
}

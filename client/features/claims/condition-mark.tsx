import styles from "./claims.module.css";
import type { ConditionState } from "./view-model.ts";

/** Drawn, because not every font has a tick. */
const strokes: Readonly<Record<ConditionState, string>> = {
  met: "M3 8.5 L6.5 12 L13 4.5",
  "not-met": "M4 4 L12 12 M12 4 L4 12",
  "not-applicable": "M4 8 H12",
};

const words: Readonly<Record<ConditionState, string>> = {
  met: "Met",
  "not-met": "Not met",
  "not-applicable": "Does not apply",
};

export function ConditionMark({ state }: { state: ConditionState }) {
  return (
    <>
      <svg className={styles.condition} data-state={state} viewBox="0 0 16 16" aria-hidden="true">
        <path d={strokes[state]} />
      </svg>
      <span className="visually-hidden">{words[state]}: </span>
    </>
  );
}

import { Button } from "@mantine/core";
import { useId, useState } from "react";
import type { CompareCell } from "../../lib/api.ts";
import { decimal } from "../../ui/number-format.ts";
import styles from "./baseline-box.module.css";
import { chosenPercent, presetsOf } from "./view-model.ts";

/** How many of 100 have the outcome without the treatment: presets from the trials, or any number. */
export function BaselineBox({
  cell,
  column,
  onChoose,
}: {
  cell: CompareCell;
  /** Named to those who hear the page. */
  column: string;
  onChoose: (percent: number | null) => void;
}) {
  const [open, setOpen] = useState(false);
  const chosen = chosenPercent(cell);
  // The inside is made when it is opened: many closed ones would slow every other change.
  const presets = open ? presetsOf(cell) : [];
  return (
    <details className={styles.box} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {chosen === null ? "Change the baseline" : `Baseline ${shown(chosen)} of 100, as you chose`}
        <span className="visually-hidden">
          {" "}
          of {cell.label}, {column}
        </span>
      </summary>
      {open && (
        <div className={styles.inside}>
          <p>
            How many of 100 have it without the treatment? The effect of the trials is applied
            there.
          </p>
          <div className={styles.presets}>
            {presets.map(({ label, percent }) => (
              <Button
                key={label}
                size="compact-xs"
                variant={percent === chosen ? "filled" : "default"}
                onClick={() => onChoose(percent)}
              >
                {shown(percent)}: {label}
              </Button>
            ))}
            {chosen !== null && (
              <Button size="compact-xs" variant="default" onClick={() => onChoose(null)}>
                As in the trials
              </Button>
            )}
          </div>
          <BaselineField key={chosen} chosen={chosen} onChoose={onChoose} />
        </div>
      )}
    </details>
  );
}

export function BaselineField({
  chosen,
  onChoose,
}: {
  chosen: number | null;
  onChoose: (percent: number) => void;
}) {
  const id = useId();
  const [text, setText] = useState(chosen === null ? "" : String(chosen));
  const percent = Math.round(Number(text) * 10) / 10;
  const possible = text !== "" && percent > 0 && percent < 100;
  return (
    <form
      className={styles.field}
      onSubmit={(event) => {
        event.preventDefault();
        if (possible) onChoose(percent);
      }}
    >
      <label htmlFor={id}>Any number of 100</label>
      <input
        id={id}
        type="number"
        min="0.1"
        max="99.9"
        step="0.1"
        inputMode="decimal"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="compact-xs" type="submit" disabled={!possible}>
        Apply
      </Button>
    </form>
  );
}

function shown(percent: number): string {
  return decimal(percent, Number.isInteger(percent) ? 0 : 1);
}

import { Button } from "@mantine/core";
import { isObject } from "#domain/study/same-value.ts";
import { cautionUses } from "#domain/vocabulary/result-terms.ts";
import formStyles from "../../../ui/form.module.css";
import { useDraftStore, useDraftValue } from "../editor.ts";
import { ChoiceField } from "../fields/choice-field.tsx";
import { choicesOf } from "../fields/choices.ts";
import { FieldGroup } from "../fields/field-group.tsx";
import fieldStyles from "../fields/fields.module.css";
import { ProvenanceFields } from "../fields/provenance-fields.tsx";
import { LongTextField, TextField } from "../fields/text-field.tsx";
import { ProblemItem } from "../problems/problem-item.tsx";
import { CellNumbers } from "./cell-numbers.tsx";
import { CalculatorBox } from "./calculator-box.tsx";
import type { CalculatorStart } from "./calculator-start.ts";
import { type CellPlace, changeCells, removeResults } from "./cell-changes.ts";
import { useResultProblems, wordsInCell } from "./cell-problems.ts";
import { cellText } from "./cell-text.ts";
import { hasSource } from "./copy-source.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import { withCalculation } from "./put-reading.ts";
import styles from "./cell-panel.module.css";

const uses = choicesOf(cautionUses);

/** The chosen cell in full: its numbers, the calculator, where it comes from, what the checks say. */
export function CellPanel({
  place,
  position,
  start,
  shut,
  onFold,
  onCopySource,
  onSpread,
  onLeave,
}: {
  place: CellPlace;
  position: number;
  start: CalculatorStart | null;
  /** Only its head shows. */
  shut: boolean;
  onFold: () => void;
  onCopySource: () => void;
  onSpread: (source: LooseResult) => void;
  onLeave: () => void;
}) {
  const store = useDraftStore();
  const value = useDraftValue(["results", position]);
  const problems = useResultProblems(position);
  if (!isObject(value)) return null;
  const { kind } = place.row;
  const path = ["results", position];
  const title = `${place.row.time}, ${place.column.label}`;
  const source = value["provenance"];
  return (
    <aside
      className={styles.panel}
      aria-label={`Details of ${title}`}
      onKeyDown={(event) => {
        if (event.key === "Escape") onLeave();
      }}
    >
      <header className={styles.head}>
        <p>
          <span className={styles.title}>{title}</span>
          <strong>{cellText(value) || "empty"}</strong>
        </p>
        <button type="button" className={styles.fold} aria-expanded={!shut} onClick={onFold}>
          {shut ? "Show" : "Hide"}
          <span className="visually-hidden"> the details of the cell</span>
        </button>
      </header>
      {!shut && (
        <div className={styles.body}>
          {problems.length > 0 && (
            <ul className={styles.problems}>
              {problems.map((problem) => (
                <ProblemItem
                  key={`${problem.check} ${problem.message}`}
                  problem={problem}
                  words={wordsInCell(problem, store.state().document)}
                />
              ))}
            </ul>
          )}
          {kind !== "contrast" && (
            <details open={start !== null || undefined} key={start === null ? "shut" : "open"}>
              <summary>Calculator</summary>
              <CalculatorBox
                key={JSON.stringify(start)}
                kind={kind}
                result={value}
                start={start}
                onPut={(values, derivation) =>
                  changeCells(
                    store,
                    [{ place, to: (result) => withCalculation(result, values, derivation) }],
                    `${derivation} at ${title}`,
                  )
                }
              />
            </details>
          )}
          <details open={kind === "contrast" || undefined}>
            <summary>{kind === "contrast" ? "The comparison" : "Numbers one by one"}</summary>
            <CellNumbers kind={kind} path={path} />
          </details>
          <ProvenanceFields path={[...path, "provenance"]} />
          <div className={formStyles.actions}>
            <Button size="compact-xs" variant="default" onClick={onCopySource}>
              Copy from above
            </Button>
            {isObject(source) && hasSource(value) && source["basis"] !== "derived" && (
              <Button size="compact-xs" variant="default" onClick={() => onSpread(value)}>
                Use for all cells without a source
              </Button>
            )}
          </div>
          <FieldGroup label="Notes">
            <LongTextField path={[...path, "note"]} />
            <ChoiceField path={[...path, "caution", "use"]} label="Caution" choices={uses} />
            <TextField path={[...path, "caution", "text"]} label="Caution, in words" />
          </FieldGroup>
          <button
            type="button"
            className={fieldStyles.remove}
            onClick={() => removeResults(store, [position], `${title} removed`)}
          >
            Remove this number from the record
          </button>
        </div>
      )}
    </aside>
  );
}

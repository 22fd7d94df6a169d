import { Button } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { isObject } from "#domain/study/same-value.ts";
import { outcomeDomains } from "#domain/vocabulary/outcome-domains.ts";
import { outcomes } from "#domain/vocabulary/outcomes.ts";
import {
  analysisSets,
  continuousForms,
  contrastMeasures,
  countUnits,
  criterionOperators,
  crossoverPeriods,
  missingDataMethods,
  timings,
} from "#domain/vocabulary/result-terms.ts";
import { scales } from "#domain/vocabulary/scales.ts";
import formStyles from "../../../ui/form.module.css";
import { useDraftStore } from "../editor.ts";
import { choicesOf } from "../fields/choices.ts";
import fieldStyles from "../fields/fields.module.css";
import { useReferences } from "../fields/reference-field.tsx";
import { resultStem } from "./cell-changes.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import type { GridPart, GridRow } from "./grid-model.ts";
import { LocalChoice, LocalText } from "./local-fields.tsx";
import { outcomeFits, type RowDraft, rowDraft, rowFields, rowOf } from "./row-draft.ts";
import styles from "./row-form.module.css";

const outcomeChoices = (part: GridPart) =>
  outcomes.entries
    .filter(({ domain }) => outcomeFits(domain, part))
    .map(({ id, label, domain }) => ({
      value: id,
      label,
      group: outcomeDomains.label(domain),
    }));
const scaleChoices = scales.entries.map(({ id, label, domain }) => ({
  value: id,
  label,
  group: outcomeDomains.label(domain),
}));
const forms = choicesOf(continuousForms);
const operators = choicesOf(criterionOperators);
const timingChoices = choicesOf(timings);
const sets = choicesOf(analysisSets);
const methods = choicesOf(missingDataMethods);
const periods = choicesOf(crossoverPeriods);
const units = choicesOf(countUnits);
const measures = choicesOf(contrastMeasures);

/** What a row measures and when. Changing it changes every number of the row, as one step. */
export function RowForm({
  part,
  row,
  onRemove,
  onDone,
}: {
  part: GridPart;
  /** Null for a new row, which gets a cell for every arm. */
  row: GridRow | null;
  onRemove: (row: GridRow) => void;
  /** With the position of the first new result, where there is one. */
  onDone: (added: number | null) => void;
}) {
  const store = useDraftStore();
  const arms = useReferences("arms");
  const [draft, setDraft] = useState<RowDraft>(() => rowDraft(row?.shared ?? null, part));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (name: keyof RowDraft) => (value: string) => setDraft({ ...draft, [name]: value });
  const outcome = outcomes.has(draft.outcome) ? outcomes.get(draft.outcome) : null;
  const kind = part === "contrasts" ? "contrast" : outcome?.kind;

  const send = (event: FormEvent): void => {
    event.preventDefault();
    const fields = rowOf(draft, part);
    if (typeof fields === "string") return setProblem(fields);
    if (row !== null && fields["kind"] !== row.kind)
      return setProblem(
        `${outcome?.label} is ${fields["kind"] === "binary" ? "counted" : "scored"}, the numbers of this row are not; add a new row for it`,
      );
    const results = store.state().document.results ?? [];
    if (row === null) {
      const made =
        part === "contrasts"
          ? [fields]
          : arms.map(({ value: arm }): LooseResult => ({ ...fields, arm }));
      if (made.length === 0) return setProblem("Add an arm first: every number belongs to one");
      store.actions.changeAll(
        made.map((result, at) => ({
          path: ["results", results.length + at],
          value: { id: store.freshId("results", resultStem(result)), ...result },
        })),
        `New row: ${outcome?.label}`,
      );
    } else {
      store.actions.changeAll(
        row.cells.flatMap((position) => {
          const before = position === null ? undefined : results[position];
          return position === null || !isObject(before)
            ? []
            : [{ path: ["results", position], value: withRow(before, fields) }];
        }),
        `Row ${row.time} changed`,
      );
    }
    onDone(row === null ? results.length : null);
  };
  return (
    <form className={styles.form} onSubmit={send} data-own-undo>
      <LocalChoice
        label="Outcome"
        value={draft.outcome}
        choices={outcomeChoices(part)}
        onChange={set("outcome")}
      />
      <LocalText
        label="Called in the report"
        note="Where its name is another"
        value={draft.reportedAs}
        onChange={set("reportedAs")}
      />
      {kind === "contrast" && (
        <>
          <LocalChoice
            label="Measure"
            value={draft.measure}
            choices={measures}
            onChange={set("measure")}
          />
          {(["armsA", "armsB"] as const).map((side) => (
            <fieldset key={side} className={styles.sides}>
              <legend>{side === "armsA" ? "First side" : "Second side (none: baseline)"}</legend>
              {arms.map((arm) => (
                <label key={arm.value}>
                  <input
                    type="checkbox"
                    checked={draft[side].includes(arm.value)}
                    onChange={({ currentTarget: { checked } }) =>
                      setDraft({
                        ...draft,
                        [side]: checked
                          ? [...draft[side], arm.value]
                          : draft[side].filter((one) => one !== arm.value),
                      })
                    }
                  />
                  {arm.label}
                </label>
              ))}
            </fieldset>
          ))}
        </>
      )}
      {part !== "harms" && (
        <>
          <LocalChoice
            label="Scale"
            value={draft.scale}
            choices={scaleChoices}
            onChange={set("scale")}
          />
          {draft.scale === "other-scale" && (
            <LocalText
              label="Scale, in words"
              value={draft.scaleDetail}
              onChange={set("scaleDetail")}
            />
          )}
        </>
      )}
      {kind === "continuous" && (
        <LocalChoice
          label="Form"
          none={null}
          value={draft.form}
          choices={forms}
          onChange={set("form")}
        />
      )}
      {kind === "binary" && part === "results" && (
        <div className={styles.pair}>
          <LocalChoice
            label="Counted where the score is"
            value={draft.operator}
            choices={operators}
            onChange={set("operator")}
          />
          <LocalText label="Cut-off" value={draft.cutoff} onChange={set("cutoff")} />
        </div>
      )}
      <LocalText
        label={part === "harms" ? "How it was asked or defined" : "Definition"}
        value={draft.definition}
        onChange={set("definition")}
      />
      <LocalChoice
        label="Time"
        none={null}
        value={draft.timing}
        choices={timingChoices}
        onChange={set("timing")}
      />
      {draft.timing === "period" ? (
        <div className={styles.pair}>
          <LocalText
            label="From"
            note="0, 24, 7 d"
            value={draft.fromHours}
            onChange={set("fromHours")}
          />
          <LocalText
            label="To"
            note="24, 7 d, 4 weeks"
            value={draft.toHours}
            onChange={set("toHours")}
          />
        </div>
      ) : (
        <div className={styles.pair}>
          <LocalText
            label="Since the first dose"
            note="24, 7 d, 40 min"
            value={draft.hours}
            onChange={set("hours")}
          />
          <LocalText
            label="Since the last dose"
            value={draft.hoursSinceLastDose}
            onChange={set("hoursSinceLastDose")}
          />
        </div>
      )}
      <LocalText
        label="Time as printed"
        note="Day 2, end of treatment …"
        value={draft.timeLabel}
        onChange={set("timeLabel")}
      />
      <LocalChoice
        label="People analysed"
        value={draft.analysisSet}
        choices={sets}
        onChange={set("analysisSet")}
      />
      <LocalChoice
        label="Missing ratings"
        value={draft.missingData}
        choices={methods}
        onChange={set("missingData")}
      />
      <LocalChoice
        label="Crossover period"
        value={draft.period}
        choices={periods}
        onChange={set("period")}
      />
      {kind !== "contrast" && (
        <LocalChoice label="Counts" value={draft.unit} choices={units} onChange={set("unit")} />
      )}
      {problem !== null && (
        <p role="alert" className={styles.refused}>
          {problem}
        </p>
      )}
      <div className={formStyles.actions}>
        <Button type="submit" size="xs">
          {row === null ? "Add" : "Change the row"}
        </Button>
        {row !== null && (
          <button type="button" className={fieldStyles.remove} onClick={() => onRemove(row)}>
            Remove the row with its numbers
          </button>
        )}
      </div>
    </form>
  );
}

/** A result under other words; its own numbers, source and notes stay. */
function withRow(result: LooseResult, fields: LooseResult): LooseResult {
  const own = Object.entries(result).filter(([name]) => !rowFields.some((field) => field === name));
  return { ...Object.fromEntries(own), ...fields };
}

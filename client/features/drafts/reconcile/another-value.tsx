import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ComparedCell } from "#domain/reconciliation/compare-cells.ts";
import type { MatchedRow } from "#domain/reconciliation/match-rows.ts";
import { isObject } from "#domain/study/same-value.ts";
import { useDraftValue } from "../editor.ts";
import { readNumber } from "../../../ui/read-number.ts";
import { readText, writeValue } from "../fields/typed-values.ts";
import { chooseAnother, hasSource } from "./choose.ts";
import styles from "./reconcile.module.css";
import { useAgreed } from "./use-agreed.ts";

/** A number or words that neither of the two has; in a result with the place they stand at. */
export function AnotherValue({
  row,
  cell,
  title,
}: {
  row: MatchedRow;
  cell: ComparedCell;
  title: string;
}) {
  const [open, setOpen] = useState(false);
  const held = [cell.a, cell.b].filter((value) => value !== undefined);
  // Closed values and what has parts of its own are changed in the form, which knows their choices.
  const typed =
    cell.kind === "number" ||
    (cell.kind === "text" && held.every((value) => typeof value === "string"));
  if (!typed) return null;
  if (!open)
    return (
      <Button size="compact-xs" variant="subtle" onClick={() => setOpen(true)}>
        Another<span className="visually-hidden">: {title}</span>
      </Button>
    );
  return <TypedValue row={row} cell={cell} title={title} onDone={() => setOpen(false)} />;
}

function TypedValue({
  row,
  cell,
  title,
  onDone,
}: {
  row: MatchedRow;
  cell: ComparedCell;
  title: string;
  onDone: () => void;
}) {
  const reports = reportsOf(useDraftValue(["reports"]));
  const { change } = useAgreed(() => undefined);
  const [text, setText] = useState("");
  const [report, setReport] = useState(reports[0]?.value ?? "");
  const [locator, setLocator] = useState("");
  const value = cell.kind === "number" ? readNumber(text) : readText(text);
  const isRight = cell.kind === "number" ? typeof value === "number" : value !== undefined;
  const sourced = hasSource(row);
  return (
    <form
      className={styles.another}
      aria-label={`Another value: ${title}`}
      onSubmit={(event) => {
        event.preventDefault();
        change(
          (document) =>
            chooseAnother(document, row, cell, { value, report, locator: locator.trim() }),
          `Another value: ${title}`,
        );
        onDone();
      }}
    >
      <TextInput
        label="Value"
        size="xs"
        autoFocus
        autoComplete="off"
        error={
          text.trim() !== "" && !isRight ? `“${writeValue(value)}” is not a number` : undefined
        }
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {sourced && (
        <>
          <NativeSelect
            label="Report"
            size="xs"
            data={reports}
            value={report}
            onChange={({ currentTarget }) => setReport(currentTarget.value)}
          />
          <TextInput
            label="Where it stands"
            placeholder="Table 2"
            size="xs"
            autoComplete="off"
            value={locator}
            onChange={({ currentTarget }) => setLocator(currentTarget.value)}
          />
        </>
      )}
      <div className={styles.acts}>
        <Button
          type="submit"
          size="compact-xs"
          disabled={!isRight || (sourced && (locator.trim() === "" || report === ""))}
        >
          Take it
        </Button>
        <Button size="compact-xs" variant="default" onClick={onDone}>
          Leave it
        </Button>
      </div>
    </form>
  );
}

function reportsOf(reports: unknown): { value: string; label: string }[] {
  return (Array.isArray(reports) ? reports : [])
    .filter(isObject)
    .flatMap(({ id, citation }) =>
      typeof id === "string"
        ? [{ value: id, label: `${id}: ${writeValue(citation).slice(0, 60)}` }]
        : [],
    );
}

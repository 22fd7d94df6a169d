import { memo } from "react";
import type { Candidate, PrintedContext } from "#domain/entry/printed-value/reading.ts";
import { isObject } from "#domain/study/same-value.ts";
import { useDraftValue } from "../editor.ts";
import { levelWords } from "../fields/problem-lines.tsx";
import { placeId } from "../places/place-id.ts";
import { CellEditor, type Move } from "./cell-editor.tsx";
import { useResultProblems, worstLevel } from "./cell-problems.ts";
import { cellText } from "./cell-text.ts";
import { hasSource } from "./copy-source.ts";
import type { LooseResult } from "../../../ui/measure-words.ts";
import type { RowKind } from "./grid-model.ts";
import styles from "./results-grid.module.css";

export interface CellHandlers {
  readonly take: (candidate: Candidate, move: Move) => void;
  readonly clear: (move: Move) => void;
  readonly cancel: (move: Move) => void;
}

/** One number of the grid: as printed, with its basis and the worst of what is wrong with it. */
export const GridCell = memo(function GridCell({
  place,
  position,
  kind,
  label,
  percentChange,
  active,
  editing,
  handlers,
}: {
  /** "3-1": row and column, by which the grid finds the cell of an event. */
  place: string;
  position: number | null;
  kind: RowKind;
  label: string;
  percentChange: boolean;
  active: boolean;
  /** The text the editor begins with; null while the cell is only shown. */
  editing: string | null;
  handlers: CellHandlers;
}) {
  const value = useDraftValue(["results", position ?? -1]);
  const result = isObject(value) ? value : null;
  const level = worstLevel(useResultProblems(position));
  const text = result === null ? "" : cellText(result);
  return (
    <td
      role="gridcell"
      id={position === null ? undefined : placeId(["results", position])}
      data-cell={place}
      data-level={level ?? undefined}
      className={styles.cell}
      tabIndex={active && editing === null ? 0 : -1}
      aria-selected={active}
      data-own-undo={editing !== null || undefined}
    >
      {editing === null ? (
        <>
          <span className={text === "" ? styles.empty : styles.printed}>
            {text === "" ? (result === null ? "–" : "empty") : text}
          </span>
          {result !== null && <Marks result={result} level={level} />}
        </>
      ) : (
        <CellEditor
          first={editing}
          context={contextOf(result, kind, percentChange)}
          label={label}
          onTake={handlers.take}
          onClear={handlers.clear}
          onCancel={handlers.cancel}
        />
      )}
    </td>
  );
});

/** What stands small under a number: its basis, a source that is lacking, what the checks say. */
function Marks({ result, level }: { result: LooseResult; level: keyof typeof levelWords | null }) {
  const source = result["provenance"];
  const basis = isObject(source) ? source["basis"] : undefined;
  const words = [
    basis === undefined || basis === "reported" ? "" : String(basis),
    hasSource(result) ? "" : "no source",
    level === null ? "" : levelWords[level].toLowerCase(),
  ].filter((word) => word !== "");
  return words.length === 0 ? null : <span className={styles.marks}>{words.join(", ")}</span>;
}

function contextOf(
  result: LooseResult | null,
  kind: RowKind,
  percentChange: boolean,
): PrintedContext {
  const n = result?.["n"];
  return {
    kind,
    ...(typeof n === "number" ? { n } : {}),
    ...(percentChange ? { percentChange } : {}),
  };
}

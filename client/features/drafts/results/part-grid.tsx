import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { SideDialog } from "../../../ui/side-dialog.tsx";
import { goToPlace } from "../places/place-id.ts";
import { type CalculatorStart, startFor } from "./calculator-start.ts";
import { copySource, eraseCell, placeWords, spreadSource, takeReading } from "./cell-actions.ts";
import { removeResults } from "./cell-changes.ts";
import { CellPanel } from "./cell-panel.tsx";
import type { GridPart, GridRow } from "./grid-model.ts";
import { blockOf } from "./paste-block.ts";
import { type Pasted, placeOfPasted, putPasted, readPasted } from "./pasted-cells.ts";
import { PasteReview } from "./paste-review.tsx";
import { isHeld } from "./put-reading.ts";
import { ResultsGrid } from "./results-grid.tsx";
import { RowForm } from "./row-form.tsx";
import { useGrid } from "./use-grid.ts";
import { useStableEvents } from "./use-stable-events.ts";
import styles from "./results-grid.module.css";

/** A grid with what belongs to it: the chosen cell's panel, pasted blocks, new rows. */
export function PartGrid({ part, label }: { part: GridPart; label: string }) {
  const box = useRef<HTMLDivElement>(null);
  const state = useGrid(part, box);
  const { store, rows, active, editing } = state;
  const [start, setStart] = useState<CalculatorStart | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  // Where the details would cover the table, they begin shut.
  const [shut, setShut] = useState(() => window.matchMedia("(max-width: 1159px)").matches);
  const [looking, setLooking] = useState(false);
  const [form, setForm] = useState<GridRow | "new" | null>(null);
  const events = useStableEvents({
    select: (spot) => {
      state.select(spot);
      if (spot.row !== active.row || spot.column !== active.column) setStart(null);
      setLooking(true);
    },
    edit: state.edit,
    take: (candidate, move) => {
      const place = editing === null ? null : state.placeAt(editing.spot);
      if (place === null) return;
      const held = takeReading(state, place, candidate);
      setStart(startFor(candidate));
      if (!held) setShut(false);
      state.leave(held || move === "away" ? move : "stay");
    },
    clear: (move) => {
      const place = editing === null ? null : state.placeAt(editing.spot);
      if (place !== null) eraseCell(state, place);
      state.leave(move);
    },
    cancel: state.leave,
    erase: (spot) => {
      const place = state.placeAt(spot);
      if (place !== null) eraseCell(state, place);
    },
    copySource: (spot) => copySource(state, spot),
    paste: (spot, text) => {
      const block = blockOf(text);
      if (block === null) state.edit(spot, text);
      else setPasted(readPasted(state, spot, block));
    },
    openRow: setForm,
  });
  const place = state.placeAt(active);
  const closeReview = (): void => {
    if (pasted !== null) state.goTo(pasted.from);
    setPasted(null);
  };
  return (
    <div ref={box} className={styles.part} data-looking={looking || undefined}>
      {pasted !== null && (
        <PasteReview
          cells={pasted.cells}
          labelOf={(cell) => {
            const found = placeOfPasted(state, pasted, cell);
            return found === null ? "outside" : placeWords(found);
          }}
          isHeld={(cell, candidate) => {
            const found = placeOfPasted(state, pasted, cell);
            return found !== null && isHeld(found.row.kind, candidate);
          }}
          onPut={(answers) => {
            const left = putPasted(state, pasted, answers);
            if (left.length === 0) closeReview();
            else setPasted({ from: pasted.from, cells: left });
          }}
          onCancel={closeReview}
        />
      )}
      <div className={styles.beside}>
        <div className={styles.table}>
          {rows.length > 0 && (
            <ResultsGrid
              grid={state.grid}
              label={label}
              active={active}
              editing={editing}
              events={events}
            />
          )}
          <p className="visually-hidden" role="status">
            {state.said}
          </p>
          <Button
            size="xs"
            variant="default"
            className={styles.newRow ?? ""}
            onClick={() => setForm("new")}
          >
            {part === "contrasts" ? "Add a comparison" : "Add a row"}
          </Button>
        </div>
        {looking && place !== null && place.position !== null && (
          <CellPanel
            key={place.position}
            place={place}
            position={place.position}
            start={start}
            shut={shut}
            onFold={() => setShut(!shut)}
            onCopySource={() => copySource(state, active)}
            onSpread={(result) => spreadSource(state, result)}
            onLeave={() => state.goTo(active)}
          />
        )}
      </div>
      <SideDialog
        title={form === "new" ? "New row" : "Row"}
        open={form !== null}
        onClose={() => setForm(null)}
      >
        {form !== null && (
          <RowForm
            part={part}
            row={form === "new" ? null : form}
            onDone={(added) => {
              setForm(null);
              // Once the row is drawn, typing goes on in its first cell.
              if (added !== null) requestAnimationFrame(() => goToPlace(["results", added]));
            }}
            onRemove={(row) => {
              const positions = row.cells.filter((position) => position !== null);
              removeResults(store, positions, `Row ${row.time} removed`);
              setForm(null);
            }}
          />
        )}
      </SideDialog>
    </div>
  );
}

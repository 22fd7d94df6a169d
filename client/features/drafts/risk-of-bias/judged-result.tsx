import { NativeSelect } from "@mantine/core";
import { useMemo } from "react";
import { useDraftStore, useDraftValue } from "../editor.ts";
import { armGrid, contrastGrid, type Grid } from "../results/grid-model.ts";

interface JudgeableRow {
  readonly label: string;
  readonly positions: readonly number[];
}

/** Which result is judged: a row of the grids, stored by the ids of its numbers and in words. */
export function JudgedResult({ position }: { position: number }) {
  const store = useDraftStore();
  const results = useDraftValue(["results"]);
  const arms = useDraftValue(["arms"]);
  const outcome = useDraftValue(["riskOfBias", position, "outcome"]);
  const rows = useMemo(() => {
    const list: readonly unknown[] = Array.isArray(results) ? results : [];
    const columns: readonly unknown[] = Array.isArray(arms) ? arms : [];
    return [
      ...rowsOf(armGrid(list, columns, "results")),
      ...rowsOf(armGrid(list, columns, "harms")),
      ...rowsOf(contrastGrid(list, columns)),
    ];
  }, [results, arms]);
  const chosen = typeof outcome === "string" ? outcome : "";
  const known = chosen === "" || rows.some(({ label }) => label === chosen);
  return (
    <NativeSelect
      size="xs"
      label="Result judged"
      value={chosen}
      onChange={({ currentTarget: { value } }) => {
        const row = rows.find(({ label }) => label === value);
        const all = store.state().document.results ?? [];
        const ids = row?.positions.flatMap((at) => {
          const id = all[at]?.["id"];
          return typeof id === "string" ? [id] : [];
        });
        const path = ["riskOfBias", position];
        store.actions.changeAll(
          [
            { path: [...path, "outcome"], value: value === "" ? undefined : value },
            { path: [...path, "results"], value: ids },
          ],
          "Result judged",
        );
      }}
    >
      <option value="">The study as a whole</option>
      {!known && <option value={chosen}>{chosen}</option>}
      {rows.map(({ label }) => (
        <option key={label} value={label}>
          {label}
        </option>
      ))}
    </NativeSelect>
  );
}

/** Rows that read the same are one choice. */
function rowsOf(grid: Grid): readonly JudgeableRow[] {
  const rows = new Map<string, number[]>();
  for (const group of grid.groups)
    for (const row of group.rows) {
      const detail = row.detail === "" ? "" : ` (${row.detail})`;
      const label = `${group.label}, ${row.time}${detail}`;
      const positions = row.cells.filter((position) => position !== null);
      rows.set(label, [...(rows.get(label) ?? []), ...positions]);
    }
  return [...rows].map(([label, positions]) => ({ label, positions }));
}

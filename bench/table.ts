/** One line of the bench: what was measured, the figure, the bound it must keep, if any. */
export interface Measurement {
  readonly what: string;
  readonly figure: string;
  readonly bound: string;
  readonly kept: boolean | null;
}

/** A figure with an upper bound. */
export function atMost(what: string, value: number, bound: number, unit: string): Measurement {
  return {
    what,
    figure: `${round(value)} ${unit}`,
    bound: `≤ ${bound} ${unit}`,
    kept: value <= bound,
  };
}

/** A figure with a lower bound. */
export function atLeast(what: string, value: number, bound: number, unit: string): Measurement {
  return {
    what,
    figure: `${round(value)} ${unit}`,
    bound: `≥ ${bound} ${unit}`,
    kept: value >= bound,
  };
}

/** A figure without a bound, printed for the ratio beside it. */
export function figure(what: string, value: number, unit: string): Measurement {
  return { what, figure: `${round(value)} ${unit}`, bound: "", kept: null };
}

function round(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value < 1 ? value.toPrecision(2) : value.toFixed(2);
}

export function printTable(measurements: readonly Measurement[]): string {
  const rows = [
    ["what", "measured", "bound", "kept"],
    ...measurements.map(({ what, figure: shown, bound, kept }) => [
      what,
      shown,
      bound,
      kept === null ? "" : kept ? "yes" : "NO",
    ]),
  ];
  const widths = [0, 1, 2, 3].map((column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** The value below which a share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

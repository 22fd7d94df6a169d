/** One thing wrong with the reader's table, at the place where it stands. */
export interface Problem {
  /** As numbered beside the table; null where the whole table is meant. */
  readonly row: number | null;
  readonly field: string | null;
  readonly message: string;
}

/** "row 14, sd1i: “−” is not a number" */
export function problemText({ row, field, message }: Problem): string {
  const place = [row === null ? null : `row ${row}`, field].filter((part) => part !== null);
  return place.length === 0 ? message : `${place.join(", ")}: ${message}`;
}

/** A detail of a refusal, whose path is `rows[13].sd1i`, at the row the reader sees: `positions` of what was sent. */
export function problemOfDetail(
  detail: { readonly path: string; readonly message: string },
  positions: readonly number[] = [],
): Problem {
  const [, index, field] = /^rows\[(\d+)\](?:\.(.+))?$/.exec(detail.path) ?? [];
  if (index === undefined)
    return { row: null, field: detail.path === "" ? null : detail.path, message: detail.message };
  return {
    row: positions[Number(index)] ?? Number(index) + 1,
    field: field ?? null,
    message: detail.message,
  };
}

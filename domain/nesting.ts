/** No record, table or analysis goes anywhere near as deep; SQLite's own JSON ends at a thousand. */
export const deepestNesting = 200;

/** Whether lists and objects stand in one another deeper than `levels`. Never recurses itself. */
export function isNestedDeeper(value: unknown, levels: number = deepestNesting): boolean {
  let present = [value].filter(isHolder);
  for (let level = 0; present.length > 0; level++) {
    if (level >= levels) return true;
    present = present.flatMap((holder) => Object.values(holder).filter(isHolder));
  }
  return false;
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

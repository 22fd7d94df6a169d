import { listOfValue } from "#domain/study/listed-values.ts";
import type { ClosedList, ListEntry } from "#domain/vocabulary/closed-list.ts";

/** Fields whose ids are their own words where no list has better ones. */
const plainFields: readonly string[] = ["basis", "measure", "start"];

/** A single value of a record as people say it: the words of a closed list, "yes", a true minus. */
export function valueWords(path: readonly (string | number)[], value: unknown): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return String(value).replace(/^-/, "−");
  const words = String(value);
  const plain = plainFields.includes(String(path.at(-1)));
  return listOfValue(path, value)?.label(words) ?? (plain ? words.replaceAll("-", " ") : words);
}

/** A list's words for a value; null where the list does not hold it. */
export function labelOf(list: ClosedList<ListEntry>, id: unknown): string | null {
  return typeof id === "string" && list.has(id) ? list.label(id) : null;
}

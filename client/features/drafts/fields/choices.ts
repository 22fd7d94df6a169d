import type { ClosedList, ListEntry } from "#domain/vocabulary/closed-list.ts";
import type { Choice } from "../../../ui/select-field.tsx";

/** The entries of a closed list as choices, with what each covers where its label does not say. */
export function choicesOf(list: Pick<ClosedList<ListEntry>, "entries">): readonly Choice[] {
  return list.entries.map(({ id, label, note }) => ({
    value: id,
    label: note === undefined ? label : `${label} (${note})`,
  }));
}

/** Ids whose words are their own: "mg/kg", "open". */
export function plainChoices(ids: readonly string[]): readonly Choice[] {
  return ids.map((id) => ({ value: id, label: id.replaceAll("-", " ") }));
}

import type { QueryWords } from "#domain/question.ts";
import { ChipRow } from "../../ui/chip-row.tsx";
import { activeFilters, clearFilter } from "./filter-words.ts";

interface ActiveFiltersProps {
  readonly words: QueryWords;
  readonly onChange: (words: QueryWords) => void;
  /** Absent where there is nothing to take back. */
  readonly onUndo: (() => void) | undefined;
}

export function ActiveFilters({ words, onChange, onUndo }: ActiveFiltersProps) {
  return (
    <ChipRow
      label="Active filters"
      chips={activeFilters(words).map((filter) => ({
        id: `${filter.field} ${filter.value}`,
        name: filter.name,
        label: filter.label,
        action: `Remove ${filter.name}: ${filter.label}`,
        onRemove: () => onChange(filter.without),
      }))}
      clearLabel="Clear all"
      onClear={() => onChange(clearFilter(words))}
      onUndo={onUndo}
    />
  );
}

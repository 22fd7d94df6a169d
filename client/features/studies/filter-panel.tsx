import { memo, useCallback, useEffect, useRef } from "react";
import type { FacetFieldId, QueryWords } from "#domain/question.ts";
import { basisViews } from "#domain/vocabulary/provenance-terms.ts";
import type { StudiesAnswer } from "../../lib/api.ts";
import { onlyValue } from "../../lib/url-state.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { FacetGroup } from "./facet-group.tsx";
import styles from "./filter-panel.module.css";
import { facetOrder, setWord, toggleValue } from "./filter-words.ts";
import { TypedField } from "./typed-field.tsx";

/** Groups that stand open before anyone has touched them. */
const openAtFirst: readonly FacetFieldId[] = ["route", "indication", "comparatorClass", "drug"];

const nothing: readonly string[] = [];

interface FilterPanelProps {
  readonly words: QueryWords;
  readonly facets: StudiesAnswer["facets"] | undefined;
  /** `typing` marks a change by a keystroke, which must not fill the history. */
  readonly onChange: (words: QueryWords, typing?: boolean) => void;
}

export const FilterPanel = memo(function FilterPanel({
  words,
  facets,
  onChange,
}: FilterPanelProps) {
  // A toggle reads the newest address, so that groups need no new callback on every click.
  const latest = useRef({ words, onChange });
  useEffect(() => {
    latest.current = { words, onChange };
  });
  const onToggle = useCallback((field: FacetFieldId, value: string) => {
    latest.current.onChange(toggleValue(latest.current.words, field, value));
  }, []);
  const onType = useCallback((field: string, value: string) => {
    latest.current.onChange(setWord(latest.current.words, field, value), true);
  }, []);

  return (
    <div className={styles.panel}>
      <TypedField
        label="Search in title, author, arms, notes"
        field="text"
        value={onlyValue(words, "text") ?? ""}
        onType={onType}
      />
      {facetOrder.map((field) => {
        const active = words[field] ?? nothing;
        return (
          <FacetGroup
            key={field}
            field={field}
            counts={facets?.[field]}
            active={active}
            openAtFirst={openAtFirst.includes(field) || active.length > 0}
            onToggle={onToggle}
          />
        );
      })}
      <div className={styles.fields}>
        <TypedField
          label="From year"
          field="yearFrom"
          numeric
          value={onlyValue(words, "yearFrom") ?? ""}
          onType={onType}
        />
        <TypedField
          label="To year"
          field="yearTo"
          numeric
          value={onlyValue(words, "yearTo") ?? ""}
          onType={onType}
        />
        <TypedField
          label="At least so many people"
          field="minParticipants"
          numeric
          value={onlyValue(words, "minParticipants") ?? ""}
          onType={onType}
        />
      </div>
      <SelectField
        label="Numbers to use"
        value={onlyValue(words, "basis") ?? ""}
        choices={basisChoices}
        onChange={(value) => onChange(setWord(words, "basis", value))}
      />
    </div>
  );
});

const basisChoices = [
  { value: "", label: "Any" },
  ...basisViews.entries.map((view) => ({ value: view.id, label: view.label })),
];

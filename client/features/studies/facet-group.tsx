import { memo, useState } from "react";
import { facets } from "#domain/facets.ts";
import type { FacetFieldId } from "#domain/question.ts";
import { indicationGroups } from "#domain/vocabulary/indications.ts";
import type { RouteId } from "#domain/vocabulary/routes.ts";
import { integer } from "../../ui/number-format.ts";
import { RouteMark } from "../../ui/route-mark.tsx";
import styles from "./filter-panel.module.css";

/** Values shown before "show more". */
const shortList = 8;

interface FacetGroupProps {
  readonly field: FacetFieldId;
  readonly counts: readonly { readonly value: string; readonly count: number }[] | undefined;
  readonly active: readonly string[];
  readonly openAtFirst: boolean;
  readonly onToggle: (field: FacetFieldId, value: string) => void;
}

/** The values of one field with the number of studies each would give. */
export const FacetGroup = memo(function FacetGroup({
  field,
  counts,
  active,
  openAtFirst,
  onToggle,
}: FacetGroupProps) {
  const [all, setAll] = useState(false);
  const [open, setOpen] = useState(openAtFirst);
  const facet = facets[field];
  const countOf = new Map(counts?.map(({ value, count }) => [value, count]));
  const values = [...facet.list.entries, ...activeGroups(field, active)];
  const shown = all || values.length <= shortList + 2 ? values : shortened(values, active, countOf);
  return (
    <details
      className={styles.facet}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {facet.label}
        {active.length > 0 && <span className={styles.badge}>{active.length}</span>}
      </summary>
      {open && (
        <fieldset>
          <legend className="visually-hidden">{facet.label}</legend>
          {facet.note !== undefined && <p className={styles.note}>{facet.note}</p>}
          {shown.map((entry) => {
            const count = countOf.get(entry.id) ?? 0;
            const checked = active.includes(entry.id);
            return (
              <label
                key={entry.id}
                className={styles.value}
                data-zero={counts !== undefined && count === 0 && !checked ? true : undefined}
                title={entry.note}
              >
                <input
                  type="checkbox"
                  checked={checked}
                  onChange={() => onToggle(field, entry.id)}
                />
                {field === "route" && <RouteMark route={entry.id as RouteId} />}
                <span className={styles.label}>{entry.label}</span>
                <span className={styles.count}>
                  {counts === undefined || !countOf.has(entry.id) ? "" : integer(count)}
                  <span className="visually-hidden"> studies</span>
                </span>
              </label>
            );
          })}
          {shown.length < values.length && (
            <button type="button" className={styles.more} onClick={() => setAll(true)}>
              Show {values.length - shown.length} more
            </button>
          )}
        </fieldset>
      )}
    </details>
  );
});

type Entry = { readonly id: string; readonly label: string; readonly note?: string };

/** Groups of conditions are no values of the list, but an address may ask for them. */
function activeGroups(field: FacetFieldId, active: readonly string[]): readonly Entry[] {
  if (field !== "indication") return [];
  return indicationGroups.entries.filter((group) => active.includes(group.id));
}

/** The values with most studies and every active one, still in the vocabulary's order. */
function shortened(
  values: readonly Entry[],
  active: readonly string[],
  countOf: ReadonlyMap<string, number>,
): Entry[] {
  const top = new Set(
    values
      .toSorted((a, b) => (countOf.get(b.id) ?? 0) - (countOf.get(a.id) ?? 0))
      .slice(0, shortList)
      .map((entry) => entry.id),
  );
  return values.filter((entry) => top.has(entry.id) || active.includes(entry.id));
}

import { useQuery } from "@tanstack/react-query";
import type { ExtractionItem } from "../../../lib/api.ts";
import { ErrorState } from "../../../ui/error-state.tsx";
import listStyles from "../../../ui/form.module.css";
import { LoadingBlock } from "../../../ui/loading-block.tsx";
import { extractionsQuery } from "../query.ts";
import queueStyles from "../queue/queue.module.css";
import { ExtractionLine } from "./extraction-line.tsx";

const groups: readonly { readonly state: ExtractionItem["state"]; readonly title: string }[] = [
  { state: "to-reconcile", title: "To reconcile" },
  { state: "reconciling", title: "Being reconciled" },
  { state: "agreed-submitted", title: "Reconciled, waiting for review" },
  { state: "second-handed-over", title: "Handed over, waiting for the first extraction" },
  { state: "second-under-way", title: "Second extraction under way" },
  { state: "wanted", title: "Second extraction wanted" },
];

/** Second extractions by state, in each the one that has waited longest first. */
export function ExtractionList() {
  const { data, error, refetch } = useQuery(extractionsQuery);
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={120} label="The second extractions are being fetched" />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  if (data.length === 0)
    return <p className={queueStyles.none}>No second extraction is wanted or under way.</p>;
  return groups.map(({ state, title }) => {
    const items = data.filter((item) => item.state === state);
    if (items.length === 0) return null;
    return (
      <section key={state} className={queueStyles.group} aria-labelledby={`second-${state}`}>
        <h3 id={`second-${state}`}>
          {title} <span className={queueStyles.number}>{items.length}</span>
        </h3>
        <ul className={listStyles.list}>
          {items.map((item) => (
            <ExtractionLine key={item.key} item={item} />
          ))}
        </ul>
      </section>
    );
  });
}

import { useQuery } from "@tanstack/react-query";
import type { ComponentType } from "react";
import type { DocumentChange } from "#domain/study/document-changes.ts";
import type { HistoryAnswer } from "../../lib/api.ts";
import { dayText } from "../../ui/date-text.ts";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import type { Compared } from "./compared.ts";
import styles from "./history.module.css";
import { comparisonQuery, revisionQuery } from "./query.ts";

/** Any two revisions, field by field. */
export function Comparison({
  history: { key, revisions },
  compared: { from, to },
  onChange,
  Changes,
}: {
  history: HistoryAnswer;
  compared: Compared;
  onChange: (compared: Compared) => void;
  /** Shows the differences of two documents. */
  Changes: ComponentType<{
    changes: readonly DocumentChange[];
    before: string;
    after: string;
    documents: readonly unknown[];
  }>;
}) {
  const { data, error, refetch } = useQuery(comparisonQuery(key, from, to));
  // The two records name what changed in their own words: the present one may say otherwise.
  const { data: later } = useQuery(revisionQuery(key, to));
  const { data: earlier } = useQuery(revisionQuery(key, from));
  const choices = revisions.map(({ number, time }) => ({
    value: String(number),
    label: `Revision ${number}, ${dayText(time)}`,
  }));
  return (
    <>
      <div className={styles.choose}>
        <SelectField
          label="Compare"
          value={String(from)}
          choices={choices}
          onChange={(value) => onChange({ from: Number(value), to })}
        />
        <SelectField
          label="with"
          value={String(to)}
          choices={choices}
          onChange={(value) => onChange({ from, to: Number(value) })}
        />
      </div>
      {data !== undefined ? (
        <Changes
          changes={data.changes.map(({ path, before, after }) => ({ path, before, after }))}
          before={`Revision ${data.from.number}`}
          after={`Revision ${data.to.number}`}
          documents={[later?.record, earlier?.record]}
        />
      ) : error === null ? (
        <LoadingBlock height={200} label="The revisions are being compared" />
      ) : (
        <ErrorState error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}

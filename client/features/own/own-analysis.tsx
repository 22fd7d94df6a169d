import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { ApiError } from "../../lib/api.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { Section } from "../../ui/page.tsx";
import { ColumnsTable } from "./columns-table.tsx";
import { MethodChoices } from "./method-choices.tsx";
import { OwnFigure } from "./own-figure.tsx";
import { PasteBox } from "./paste-box.tsx";
import { problemOfDetail } from "./problem.ts";
import { ProblemsList } from "./problems-list.tsx";
import { ownQuery } from "./query.ts";
import { ownQuestion } from "./request.ts";
import { readRows } from "./rows.ts";
import { columnsOf, emptyState, tableOf, withColumn, withHeader, withRowToggled } from "./state.ts";
import { useOwnState } from "./use-own-state.ts";

/** Typing pauses this long before anything is computed. */
const pauseMs = 150;

export function OwnAnalysis() {
  const [state, setState] = useOwnState();
  const { text, header, corrections, measure } = state;
  const table = useMemo(() => tableOf({ text, header }), [text, header]);
  const columns = useMemo(() => columnsOf({ corrections }, table), [corrections, table]);
  const { rows, problems } = useMemo(
    () => readRows(table, columns, measure),
    [table, columns, measure],
  );
  const { method, test, level, zeroCells, scale, out } = state;
  const asked = useMemo(
    () => ownQuestion(rows, { measure, method, test, level, zeroCells, scale, out }),
    [rows, measure, method, test, level, zeroCells, scale, out],
  );
  const [question] = useDebouncedValue(asked, pauseMs);
  const answer = useQuery(ownQuery(question));
  const toggle = useCallback(
    (row: number) => setState((now) => withRowToggled(now, row)),
    [setState],
  );
  const refused = refusals(answer.error);

  return (
    <>
      <Section title="Your rows" id="rows">
        <PasteBox state={state} onChange={setState} onClear={() => setState(emptyState)} />
        {table.columns > 0 && (
          <ColumnsTable
            table={table}
            columns={columns}
            problems={problems}
            onColumn={(column, field) => setState((now) => withColumn(now, column, field))}
            onHeader={(named) => setState((now) => withHeader(now, named))}
          />
        )}
        <ProblemsList problems={problems} />
      </Section>
      <Section title="How to pool them" id="methods">
        <MethodChoices
          state={state}
          onChange={(next) => setState((now) => ({ ...now, ...next }))}
        />
      </Section>
      <Section title="What they say together" id="figure">
        {asked === null ? (
          <EmptyState title="There is no row to pool yet.">
            <p>
              {problems.length === 0
                ? "Paste a table above, drop a file on it, or try the example."
                : "What stands in the way is listed under your rows."}
            </p>
          </EmptyState>
        ) : (
          <>
            {answer.isError &&
              (refused.length > 0 ? (
                <ProblemsList problems={refused} />
              ) : (
                <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />
              ))}
            {answer.data === undefined ? (
              !answer.isError && <LoadingBlock height={420} label="The figure is being computed." />
            ) : (
              <OwnFigure
                answer={answer.data}
                problems={problems.length}
                out={out}
                onToggle={toggle}
              />
            )}
          </>
        )}
      </Section>
    </>
  );
}

/** A refusal of the server in the words and row numbers of the reader's table. */
function refusals(error: unknown) {
  return error instanceof ApiError ? error.details.map((detail) => problemOfDetail(detail)) : [];
}

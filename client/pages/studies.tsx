import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { QueryWords } from "#domain/question.ts";
import { responseQuery } from "../features/response/query.ts";
import { ResponseFigure } from "../features/response/response-figure.tsx";
import { ActiveFilters } from "../features/studies/active-filters.tsx";
import { FilterPanel } from "../features/studies/filter-panel.tsx";
import { activeFilters, withoutWords } from "../features/studies/filter-words.ts";
import { studiesQuery, studiesWords } from "../features/studies/query.ts";
import { StudiesList } from "../features/studies/studies-list.tsx";
import { ApiError } from "../lib/api.ts";
import { filterQuery, splitWords } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import { integer, plural } from "../ui/number-format.ts";
import { Page } from "../ui/page.tsx";
import { SideDialog } from "../ui/side-dialog.tsx";
import { UnknownWords } from "../ui/unknown-words.tsx";
import { useAddressWords } from "../ui/use-address-words.ts";
import styles from "./studies.module.css";

export function StudiesPage() {
  const { words, change: changeWords, undo } = useAddressWords("/studies");
  const { unknown } = splitWords(words, studiesWords);
  const filter = filterQuery(words);
  const studies = useQuery(studiesQuery(words));
  const response = useQuery(responseQuery(filter));
  const wide = useMediaQuery("(min-width: 1000px)", true, { getInitialValueInEffect: false });
  const [drawer, setDrawer] = useState(false);

  const change = useCallback(
    (next: QueryWords, typing = false) => changeWords(next, typing ? { typing: "text" } : {}),
    [changeWords],
  );

  const panel = <FilterPanel words={words} facets={studies.data?.facets} onChange={change} />;
  const active = activeFilters(words).length;
  const refused =
    studies.error instanceof ApiError ? studies.error.details.map((problem) => problem.path) : [];
  return (
    <Page title="Studies">
      <div className={styles.layout}>
        {wide && (
          <aside className={styles.aside} aria-label="Filters">
            {panel}
          </aside>
        )}
        <div className={styles.main}>
          <UnknownWords words={unknown} />
          <div className={styles.head}>
            <h1>Studies</h1>
            <p role="status" className={styles.found}>
              {studies.data === undefined
                ? ""
                : `${plural(studies.data.total, "study", "studies")}, ${integer(studies.data.participants.n)} participants`}
            </p>
            {!wide && (
              <Button variant="default" size="xs" onClick={() => setDrawer(true)}>
                Filters{active > 0 ? ` (${active})` : ""}
              </Button>
            )}
          </div>
          <ActiveFilters words={words} onChange={change} onUndo={undo} />
          {studies.isError && (
            <ErrorState error={studies.error} onRetry={() => void studies.refetch()}>
              {refused.length > 0 && (
                <Button size="xs" onClick={() => change(withoutWords(words, refused))}>
                  Ask without what is not understood
                </Button>
              )}
            </ErrorState>
          )}
          {response.data !== undefined ? (
            <ResponseFigure answer={response.data} query={filter} />
          ) : (
            !response.isError && <LoadingBlock height={470} label="The chart is loading." />
          )}
          {studies.data !== undefined ? (
            <StudiesList answer={studies.data} words={words} filter={filter} onChange={change} />
          ) : (
            !studies.isError && <LoadingBlock height={900} label="The studies are loading." />
          )}
        </div>
      </div>
      {!wide && (
        <SideDialog title="Filters" open={drawer} onClose={() => setDrawer(false)}>
          {panel}
          <div className={styles.apply}>
            <Button fullWidth onClick={() => setDrawer(false)}>
              Show{" "}
              {studies.data === undefined ? "" : plural(studies.data.total, "study", "studies")}
            </Button>
          </div>
        </SideDialog>
      )}
    </Page>
  );
}

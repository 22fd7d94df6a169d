import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useEffect, useRef } from "react";
import type { QueryWords } from "#domain/question.ts";
import { apiAddress, type StudiesAnswer } from "../../lib/api.ts";
import { onlyValue, withWord } from "../../lib/url-state.ts";
import { SelectField } from "../../ui/select-field.tsx";
import { ColumnChooser } from "./column-chooser.tsx";
import { useHiddenColumns } from "./hidden-columns.ts";
import styles from "./list-tools.module.css";
import { NoStudies } from "./no-studies.tsx";
import { Pager } from "./pager.tsx";
import { defaultSort, sortChoices } from "./sorting.ts";
import { StudiesCards } from "./studies-cards.tsx";
import { StudiesTable } from "./studies-table.tsx";

interface StudiesListProps {
  readonly answer: StudiesAnswer;
  readonly words: QueryWords;
  /** Canonical query string of the filter, for the exports of what is seen. */
  readonly filter: string;
  readonly onChange: (words: QueryWords) => void;
}

/** The studies found: a table, or cards where a table would not fit. */
export function StudiesList({ answer, words, filter, onChange }: StudiesListProps) {
  const narrow = useMediaQuery("(max-width: 699px)", false, { getInitialValueInEffect: false });
  const [hidden, setHidden] = useHiddenColumns();
  const sort = onlyValue(words, "sort") ?? defaultSort;
  const latest = useRef({ words, onChange });
  useEffect(() => {
    latest.current = { words, onChange };
  });
  const onSort = useCallback((next: string) => {
    const { words: current, onChange: report } = latest.current;
    report(withWord(withWord(current, "page", []), "sort", next === defaultSort ? [] : [next]));
  }, []);
  const toPage = (page: number) => {
    onChange(withWord(words, "page", page === 1 ? [] : [String(page)]));
    document.getElementById("list")?.scrollIntoView({ block: "start" });
  };

  return (
    <section aria-labelledby="list-title" id="list">
      <div className={styles.tools}>
        <h2 id="list-title">List</h2>
        <SelectField label="Order" value={sort} choices={sortChoices} onChange={onSort} />
        {!narrow && <ColumnChooser hidden={hidden} onChange={setHidden} />}
        <p className={`${styles.downloads} no-print`}>
          <span>What you see as</span>
          <a href={apiAddress("/studies.csv", filter)} download>
            CSV
          </a>
          <a href={apiAddress("/studies.json", filter)} download>
            JSON
          </a>
        </p>
      </div>
      {answer.items.length === 0 ? (
        <NoStudies words={words} relax={answer.relax} onChange={onChange} />
      ) : narrow ? (
        <StudiesCards items={answer.items} />
      ) : (
        <StudiesTable items={answer.items} hidden={hidden} sort={sort} onSort={onSort} />
      )}
      <Pager page={answer.page} pageSize={answer.pageSize} total={answer.total} onPage={toPage} />
    </section>
  );
}

import { insideSentence } from "#domain/label-words.ts";
import { useMediaQuery } from "@mantine/hooks";
import type { QueryWords } from "#domain/question.ts";
import { apiAddress, type SafetyAnswer } from "../../lib/api.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ViewFiles } from "../../ui/view-files.tsx";
import { HarmCards } from "./harm-cards.tsx";
import { HarmMatrix } from "./harm-matrix.tsx";
import { matrixOf } from "./matrix.ts";
import styles from "./safety.module.css";
import { type Column, columnWords, studiesWord } from "./words.ts";

/** The matrix with how to read it, what it cannot say, and its files. */
export function MatrixFigure({
  answer,
  designClass,
  label,
  words,
  query,
  shown,
}: {
  answer: SafetyAnswer;
  designClass: Column["designClass"];
  label: string;
  words: QueryWords;
  query: string;
  shown: string | undefined;
}) {
  const narrow = useMediaQuery("(max-width: 699px)", false, { getInitialValueInEffect: false });
  const matrix = matrixOf(answer, designClass);
  if (matrix.columns.length === 0)
    return (
      <EmptyState title="None of these studies counts people with a harm.">
        <p>{silentWords(matrix.silentColumns, designClass)}</p>
      </EmptyState>
    );
  return (
    <figure className={styles.figure}>
      <p className={styles.reading}>
        <strong>36</strong> 23–50 means: 36 of 100 people, with its 95 % interval; the bar is as
        long. Below it, how many of the {designClass === "randomised" ? "trials" : "studies"} with
        such arms counted the harm
        {designClass === "randomised" &&
          ", and people of 100 with the comparator that most people had"}
        . A dash was not counted: it is no zero.
      </p>
      {narrow ? (
        <HarmCards matrix={matrix} words={words} />
      ) : (
        <HarmMatrix matrix={matrix} label={label} words={words} shown={shown} />
      )}
      {matrix.silentHarms.length > 0 && (
        <p className={styles.soft}>
          Without a usable count in these studies:{" "}
          {matrix.silentHarms.map(({ label: name }) => insideSentence(name)).join(", ")}.
        </p>
      )}
      {matrix.silentColumns.length > 0 && (
        <p className={styles.soft}>{silentWords(matrix.silentColumns, designClass)}</p>
      )}
      <figcaption className={styles.caption}>
        {answer.caption} Dataset {answer.datasetVersion}.
      </figcaption>
      <p className={`${styles.files} no-print`}>
        <a href={apiAddress("/evidence/safety.csv", query)} download>
          CSV
        </a>
        <ViewFiles path="/evidence/safety" query={query} />
      </p>
    </figure>
  );
}

/** Groups of arms that exist and of which nothing is known. */
function silentWords(columns: readonly Column[], designClass: Column["designClass"]): string {
  if (columns.length === 0) return "There are none inside this filter.";
  const named = columns.map(
    (column) =>
      `${columnWords({ ...column, designClass: "randomised" })} (${studiesWord({ designClass }, column.trials)})`,
  );
  return `No usable count of any of these harms: ${named.join("; ")}.`;
}

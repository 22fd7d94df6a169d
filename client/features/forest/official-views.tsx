import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import type { QueryWords } from "#domain/question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import { spanText } from "../../ui/forest-axis.ts";
import { LoadingBlock } from "../../ui/loading-block.tsx";
import { plural } from "../../ui/number-format.ts";
import { spanOf } from "../../ui/reading.ts";
import styles from "./answer.module.css";
import { forestQuery } from "./query.ts";
import { withIncludes } from "./question.ts";
import { peopleText } from "./row-words.ts";
import { isSameQuestion, wordsOfView } from "./views.ts";

/** The same question asked in every agreed way, each with its number and one press away. */
export function OfficialViews({
  words,
  ready,
  digits,
  onChange,
}: {
  words: QueryWords;
  /** The main answer is there: the other ways never delay it. */
  ready: boolean;
  digits: number;
  onChange: (words: QueryWords) => void;
}) {
  const id = useId();
  const { data, isError } = useQuery({
    ...forestQuery(withIncludes(words, ["views"])),
    enabled: ready,
  });
  if (isError) return null;
  const views = data?.views ?? null;
  return (
    <section aria-labelledby={id} style={{ minHeight: 110 }}>
      <h3 id={id} className={styles.viewsTitle}>
        The same question, asked in other agreed ways
      </h3>
      {data === undefined || views === null ? (
        <LoadingBlock height={84} label="Other ways to ask are loading." />
      ) : (
        <ul className={styles.views}>
          {views.map((view) => (
            <li key={view.id}>
              <button
                type="button"
                className={styles.view}
                aria-pressed={isSameQuestion(data.question.canonical, view.canonical)}
                onClick={() =>
                  onChange(wordsOfView(words, data.question.canonical, view.canonical))
                }
              >
                <strong>{view.label}</strong>
                <span>{viewText(view, digits)}</span>
                <small>{sizeText(view)}</small>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

type View = NonNullable<ForestAnswer["views"]>[number];

function viewText(view: View, digits: number): string {
  const span = spanOf(view);
  if (span === null) return "no number";
  // A narrow card breaks before the interval, never inside it.
  return spanText(span, digits).replace(/\[.*\]/, (interval) => interval.replaceAll(" ", "\u00A0"));
}

function sizeText({ k, people }: View): string {
  if (k === 0) return "no trial";
  const size = k === 1 ? "one trial, not pooled" : plural(k, "trial");
  return `${size}, ${peopleText(people)}`;
}

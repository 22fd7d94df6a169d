import { useCallback, useMemo, useState } from "react";
import type { QueryWords } from "#domain/question.ts";
import type { ForestAnswer } from "../../lib/api.ts";
import { onlyValue, withWord } from "../../lib/url-state.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ForestFigure } from "./forest-figure.tsx";
import styles from "./forest.module.css";
import { KnownStudies } from "./known-studies.tsx";
import { Numbers } from "./numbers.tsx";
import { OfficialViews } from "./official-views.tsx";
import { orderIn } from "./order.ts";
import { toggleStudy, withIncludes } from "./question.ts";
import { StudyDialog } from "./study-dialog.tsx";
import { forestOf } from "./view-model.ts";

/** The forest plot, its figures one by one, and the trials that are not in it. */
export function ForestPanel({
  answer,
  words,
  query,
  old,
  onAsk,
  onLook,
}: {
  answer: ForestAnswer;
  words: QueryWords;
  query: string;
  /** The answer to the question before, shown until the new one is there. */
  old: boolean;
  onAsk: (words: QueryWords) => void;
  /** Another order of the same answer. */
  onLook: (words: QueryWords) => void;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  const [together, setTogether] = useState(false);
  const order = orderIn(onlyValue(words, "sort"));
  const forest = useMemo(() => forestOf(answer, { order, together }), [answer, order, together]);
  const toggle = useCallback((key: string) => onAsk(toggleStudy(words, key)), [onAsk, words]);
  const row = [...answer.included, ...answer.takenOut].find(({ key }) => key === opened) ?? null;
  return (
    <div className={styles.figure} data-old={old || undefined} aria-busy={old}>
      {forest.studies === 0 ? (
        <EmptyState title="No study gives a usable number here.">
          <p>
            Another time, another comparator or all doses may have one; “Left out” says why not.
          </p>
        </EmptyState>
      ) : (
        <>
          <ForestFigure
            answer={answer}
            forest={forest}
            query={query}
            subject={withIncludes(withWord(words, "exclude", []), [])}
            order={order}
            together={together}
            onOrder={(next) => onLook(withWord(words, "sort", next === "effect" ? [] : [next]))}
            onTogether={setTogether}
            onOpen={setOpened}
            onToggle={toggle}
          />
          <Numbers answer={answer} digits={forest.axis.digits} together={together} />
          <OfficialViews words={words} ready={!old} digits={forest.axis.digits} onChange={onAsk} />
        </>
      )}
      <KnownStudies studies={answer.knownButNotPooled} />
      <StudyDialog
        row={row}
        out={answer.takenOut.some(({ key }) => key === opened)}
        counts={forest.counts}
        digits={forest.axis.digits}
        onToggle={toggle}
        onClose={() => setOpened(null)}
      />
    </div>
  );
}

import { useMemo } from "react";
import type { ForestAnswer } from "../../lib/api.ts";
import { figureCaption, figureFile } from "../../ui/answer-caption.ts";
import { downloadText } from "../../ui/chart-download.ts";
import { namesText } from "../../ui/names-text.ts";
import { Note } from "../../ui/notes.tsx";
import { influenceCsv } from "./csv.ts";
import { influenceRows } from "./influence.ts";
import { InfluenceTable } from "./influence-table.tsx";
import styles from "./robustness.module.css";

/** A table on its own: its numbers stand on scales that share no picture. */
export function InfluenceSection({ answer }: { answer: ForestAnswer }) {
  const rows = useMemo(() => influenceRows(answer), [answer]);
  const out = rows.filter(({ standsOut }) => standsOut).map(({ name }) => name);
  return (
    <section className={styles.influence}>
      <h3>Influence of each trial</h3>
      <Note>
        {out.length === 0
          ? "No trial stands out from the others by the usual limits."
          : `Standing out from the others: ${namesText(out)}. That is a reason to look at the trial, not to leave it out.`}
      </Note>
      <InfluenceTable rows={rows} />
      <Note>
        {figureCaption(
          answer,
          "Each number compares the pool with and without the trial (Viechtbauer and Cheung 2010); “stands out” by the limits of metafor: |DFFITS| above 3/√(k − 1), Cook’s distance above 0.45, hat value above 3/k or |DFBETAS| above 1.",
        )}
      </Note>
      <button
        type="button"
        onClick={() =>
          downloadText(influenceCsv(rows), "text/csv", `${figureFile(answer, "influence")}.csv`)
        }
      >
        CSV
      </button>
    </section>
  );
}

import { useMemo, useState } from "react";
import type { ForestAnswer } from "../../lib/api.ts";
import { figureFile } from "../../ui/answer-caption.ts";
import { ChartFrame } from "../../ui/chart-frame.tsx";
import { Note, Panel } from "../../ui/notes.tsx";
import { ledgerCsv } from "./csv.ts";
import { LedgerChart } from "./ledger-chart.tsx";
import { LedgerTable } from "./ledger-table.tsx";
import styles from "./ledger.module.css";
import { placeLedger } from "./place.ts";
import { stepTitle, StudiesList } from "./studies-list.tsx";
import { ledgerOf, studiesText } from "./view-model.ts";

/** A longer list is opened by the reader: it would push everything else away. */
const mostOpened = 60;

/** Every study inside the filter and where it went, drawn like a flow, then by name. */
export function LedgerPanel({ answer }: { answer: ForestAnswer }) {
  const ledger = useMemo(() => ledgerOf(answer), [answer]);
  const [opened, setOpened] = useState<Readonly<Record<string, boolean>>>({
    known: ledger.known.studies <= mostOpened,
  });
  const setOpen = (list: string, open: boolean) =>
    setOpened((before) => ({ ...before, [list]: open }));
  const show = (box: string) => {
    const list = box.replace(/^left /, "");
    setOpen(list, true);
    requestAnimationFrame(() =>
      document.getElementById(listId(list))?.scrollIntoView({ block: "nearest" }),
    );
  };
  return (
    <Panel>
      <p className={styles.sum}>{ledger.sum}</p>
      <ChartFrame
        title="From the filter to the number"
        caption={`Steps in the order of the rules of selection; a study is counted at the first step that leaves it out. Dataset ${answer.datasetVersion}.`}
        csv={() => ledgerCsv(answer)}
        fileName={figureFile(answer, "ledger")}
        height={(width) => placeLedger(ledger, width).height}
        table={<LedgerTable ledger={ledger} />}
      >
        {(size) => <LedgerChart ledger={ledger} onOpen={show} {...size} />}
      </ChartFrame>
      <Note>
        Trials without an effect print fewer numbers. A pooled number therefore tends to stand on
        the trials that had something to print; what is known but not pooled belongs beside it.
      </Note>
      <div className={styles.lists}>
        {ledger.known.studies > 0 && (
          <StudiesList
            id={listId("known")}
            title={`Known but not pooled: ${studiesText(ledger.known.studies)}`}
            groups={ledger.known.reasons}
            open={opened["known"] === true}
            onToggle={(open) => setOpen("known", open)}
          />
        )}
        {ledger.steps
          .filter(({ out }) => out > 0)
          .map(({ step, label, out, reasons }) => (
            <StudiesList
              key={step}
              id={listId(step)}
              title={stepTitle(label, out)}
              groups={reasons}
              open={opened[step] === true}
              onToggle={(open) => setOpen(step, open)}
            />
          ))}
      </div>
    </Panel>
  );
}

function listId(list: string): string {
  return `ledger-${list}`;
}

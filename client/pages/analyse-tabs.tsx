import { Tabs } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import type { EvidenceQuestion } from "#domain/evidence-question.ts";
import type { QueryWords } from "#domain/question.ts";
import { ForestPanel } from "../features/forest/forest-panel.tsx";
import { forestQuery } from "../features/forest/query.ts";
import { withIncludes } from "../features/forest/question.ts";
import type { ForestAnswer } from "../lib/api.ts";
import { onlyValue, withWord } from "../lib/url-state.ts";
import { ErrorState } from "../ui/error-state.tsx";
import { LoadingBlock } from "../ui/loading-block.tsx";
import styles from "./analyse.module.css";

const LedgerPanel = lazy(async () => ({
  default: (await import("../features/ledger/ledger-panel.tsx")).LedgerPanel,
}));
const CertaintyPanel = lazy(async () => ({
  default: (await import("../features/certainty/certainty-panel.tsx")).CertaintyPanel,
}));
const SubgroupsPanel = lazy(async () => ({
  default: (await import("../features/subgroups/subgroups-panel.tsx")).SubgroupsPanel,
}));
const RegressionPanel = lazy(async () => ({
  default: (await import("../features/regression/regression-panel.tsx")).RegressionPanel,
}));
const SmallStudiesPanel = lazy(async () => ({
  default: (await import("../features/small-studies/small-studies-panel.tsx")).SmallStudiesPanel,
}));
const RobustnessPanel = lazy(async () => ({
  default: (await import("../features/robustness/robustness-panel.tsx")).RobustnessPanel,
}));

/** What a panel behind the forest plot is made from. */
interface PanelFacts {
  readonly answer: ForestAnswer;
  readonly onChange: (words: Partial<EvidenceQuestion>) => void;
}

interface Tab {
  readonly id: string;
  readonly label: string;
  /** What the panel needs beyond the answer of the forest plot. */
  readonly includes: readonly NonNullable<EvidenceQuestion["include"]>[number][];
  readonly panel: (facts: PanelFacts) => ReactNode;
}

/** The panels beside the forest plot, in reading order; each asks for no more than it shows. */
const tabs: readonly Tab[] = [
  {
    id: "left-out",
    label: "Left out",
    includes: [],
    panel: ({ answer }) => <LedgerPanel answer={answer} />,
  },
  {
    id: "certainty",
    label: "Certainty",
    includes: ["bias"],
    panel: ({ answer }) => <CertaintyPanel answer={answer} />,
  },
  {
    id: "subgroups",
    label: "Subgroups",
    includes: [],
    panel: ({ answer, onChange }) => <SubgroupsPanel answer={answer} onChange={onChange} />,
  },
  {
    id: "regression",
    label: "Regression",
    includes: [],
    panel: ({ answer, onChange }) => <RegressionPanel answer={answer} onChange={onChange} />,
  },
  {
    id: "small-studies",
    label: "Small-study effects",
    includes: ["bias"],
    panel: ({ answer }) => <SmallStudiesPanel answer={answer} />,
  },
  {
    id: "robustness",
    label: "Robustness",
    includes: ["estimators", "leaveOneOut", "cumulative", "influence"],
    panel: ({ answer }) => <RobustnessPanel answer={answer} />,
  },
];

interface AnalyseTabsProps {
  readonly answer: ForestAnswer;
  readonly words: QueryWords;
  readonly query: string;
  /** The answer is to the question before; the new one is on its way. */
  readonly old: boolean;
  readonly onAsk: (words: QueryWords) => void;
  readonly onLook: (words: QueryWords) => void;
}

/** The forest plot and what stands behind it. The open tab is in the address. */
export function AnalyseTabs({ answer, words, query, old, onAsk, onLook }: AnalyseTabsProps) {
  const asked = onlyValue(words, "show");
  const shown = tabs.some(({ id }) => id === asked) ? asked : "forest";
  const list = useRef<HTMLDivElement>(null);
  // On a phone the tabs run beyond the edge: an address that opens a late one shows it.
  useEffect(() => {
    const position = tabs.findIndex(({ id }) => id === shown) + 1;
    const tab = list.current?.querySelectorAll<HTMLElement>("[role=tab]")[position];
    if (list.current === null || tab === undefined) return;
    const { offsetLeft, offsetWidth } = tab;
    list.current.scrollLeft = offsetLeft - (list.current.clientWidth - offsetWidth) / 2;
  }, [shown]);
  return (
    <Tabs
      value={shown ?? "forest"}
      onChange={(id) => onLook(withWord(words, "show", id === null || id === "forest" ? [] : [id]))}
      keepMounted={false}
    >
      <Tabs.List ref={list} aria-label="Parts of the answer" className={styles.tabs}>
        <Tabs.Tab value="forest">Forest plot</Tabs.Tab>
        {tabs.map(({ id, label }) => (
          <Tabs.Tab key={id} value={id}>
            {label}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="forest" className={styles.panel}>
        <h2 className="visually-hidden">Forest plot</h2>
        <ForestPanel
          answer={answer}
          words={words}
          query={query}
          old={old}
          onAsk={onAsk}
          onLook={onLook}
        />
      </Tabs.Panel>
      {tabs.map((tab) => (
        <Tabs.Panel key={tab.id} value={tab.id} className={styles.panel}>
          <h2 className="visually-hidden">{tab.label}</h2>
          <TabPanel tab={tab} words={words} onAsk={onAsk} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function TabPanel({
  tab,
  words,
  onAsk,
}: {
  tab: Tab;
  words: QueryWords;
  onAsk: (words: QueryWords) => void;
}) {
  const { data, error, refetch } = useQuery(forestQuery(withIncludes(words, tab.includes)));
  if (data === undefined)
    return error === null ? (
      <LoadingBlock height={400} label={`${tab.label}: loading.`} />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  return (
    <Suspense fallback={<LoadingBlock height={400} label={`${tab.label}: loading.`} />}>
      {tab.panel({ answer: data, onChange: (changed) => onAsk(withChanges(words, changed)) })}
    </Suspense>
  );
}

/** The words of the address with some of the question's own replaced; an absent value takes a word away. */
function withChanges(words: QueryWords, changed: Partial<EvidenceQuestion>): QueryWords {
  return Object.entries(changed).reduce<QueryWords>(
    (next, [word, value]) =>
      withWord(next, word, value === undefined ? [] : [value].flat().map(String)),
    words,
  );
}

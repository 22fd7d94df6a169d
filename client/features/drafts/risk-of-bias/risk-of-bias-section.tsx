import { assessed } from "#domain/risk-of-bias/rob-2/assess.ts";
import { rob2Version } from "#domain/risk-of-bias/rob-2/tool.ts";
import { domainsOfTool, riskToolIds } from "#domain/risk-of-bias/tool-domains.ts";
import { isObject } from "#domain/study/same-value.ts";
import type { RiskOfBias } from "#domain/study/risk-of-bias.ts";
import { riskToolText } from "../../../ui/risk-letters.ts";
import { useDraftStore, useDraftValue, useProblemsOf } from "../editor.ts";
import { AddItem } from "../fields/add-item.tsx";
import { PlaceProblems } from "../fields/field-group.tsx";
import { ProblemLines } from "../fields/problem-lines.tsx";
import { PublishedCard } from "./published-card.tsx";
import { Rob2Card } from "./rob2-card.tsx";

const ownJudgement = "own";
const kinds = [
  { value: ownJudgement, label: "Judge a result here with RoB 2" },
  ...riskToolIds.map((tool) => ({
    value: tool,
    label: `Published judgement, ${riskToolText(tool)}`,
  })),
];

/** Risk of bias: results judged here, question by question, and judgements that reviews have published. */
export function RiskOfBiasSection() {
  const store = useDraftStore();
  const value = useDraftValue(["riskOfBias"]);
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  const cards = list.map((one, position) => ({
    position,
    own: isObject(one) && one["version"] !== undefined,
  }));
  const add = (kind: string) => {
    const { document } = store.state();
    const report = document.reports?.length === 1 ? document.reports[0]?.["id"] : undefined;
    const source = typeof report === "string" ? { report } : {};
    const crossover = document.design?.["type"] === "crossover-rct";
    const made =
      kind === ownJudgement
        ? assessed(begun(store.actions.me, source), crossover)
        : {
            tool: kind,
            ...source,
            domains: domainsOfTool(kind as RiskOfBias["tool"]).map((domain) => ({
              domain,
              judgement: "not-rated",
            })),
          };
    store.actions.change(["riskOfBias", list.length], made, "New judgement of bias");
    return ["riskOfBias", list.length];
  };
  return (
    <>
      <PlaceProblems path={["riskOfBias"]} />
      <ProblemLines problems={useProblemsOf("riskOfBias")} />
      {cards.map(({ position, own }) =>
        own ? (
          <Rob2Card key={position} position={position} />
        ) : (
          <PublishedCard key={position} position={position} />
        ),
      )}
      <AddItem what="judgement" choices={kinds} onAdd={add} />
    </>
  );
}

/** An assessment before any question is answered. */
function begun(assessor: string, source: { report?: string }): RiskOfBias {
  return {
    tool: "rob-2",
    assessor,
    domains: [],
    effect: "assignment",
    date: new Date().toISOString().slice(0, 10),
    version: rob2Version,
    ...source,
  } as unknown as RiskOfBias;
}

import { useMemo } from "react";
import { overallRules } from "#domain/risk-of-bias/rob-2/overall.ts";
import { rob2Domains } from "#domain/risk-of-bias/rob-2/tool.ts";
import type { RiskDomain } from "#domain/study/risk-of-bias.ts";
import { RiskJudgement } from "../../../ui/risk-judgement.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { useDraftStore } from "../editor.ts";
import { FieldGroup, ItemCard } from "../fields/field-group.tsx";
import { choicesOf } from "../fields/choices.ts";
import { ReferenceField } from "../fields/reference-field.tsx";
import { TextField } from "../fields/text-field.tsx";
import { JudgedResult } from "./judged-result.tsx";
import { Override } from "./override.tsx";
import { Rob2DomainFields } from "./rob2-domain.tsx";
import { useAssessment } from "./use-assessment.ts";
import styles from "./risk-of-bias.module.css";

const rules = choicesOf(overallRules);
const effects = [
  { value: "assignment", label: "Being assigned (intention to treat)" },
  { value: "adherence", label: "Taking the treatment as planned" },
];

/** One result judged here by the questions of RoB 2. */
export function Rob2Card({ position }: { position: number }) {
  const store = useDraftStore();
  const assessment = useAssessment(position);
  const effect = assessment?.value.effect ?? "assignment";
  const crossover = assessment?.crossover ?? false;
  const domains = useMemo(() => rob2Domains({ effect, crossover }), [effect, crossover]);
  if (assessment === null) return null;
  const { value, put } = assessment;
  const path = ["riskOfBias", position];
  const putDomain = (label: string, fields: Partial<RiskDomain>, words: string): void => {
    const before = value.domains.find(({ domain }) => domain === label);
    const next = { domain: label, judgement: "not-rated", ...before, ...fields } as RiskDomain;
    put({ domains: [...value.domains.filter(({ domain }) => domain !== label), next] }, words);
  };
  return (
    <ItemCard
      path={path}
      id={`risk-of-bias-${position + 1}`}
      title={
        <>
          RoB 2{value.outcome === undefined ? "" : `: ${value.outcome}`}{" "}
          <RiskJudgement judgement={value.overall ?? "not-rated"} />
        </>
      }
      onRemove={() => store.actions.change(path, undefined, "Judgement of bias removed")}
    >
      <FieldGroup>
        <JudgedResult position={position} />
        <SelectField
          label="Effect of"
          value={effect}
          choices={effects}
          onChange={(chosen) =>
            put(
              { effect: chosen === "adherence" ? "adherence" : "assignment" },
              "Effect asked about",
            )
          }
        />
        <SelectField
          label="Overall"
          value={value.overallRule ?? "worst-domain"}
          choices={rules}
          onChange={(chosen) => {
            if (overallRules.has(chosen))
              put({ overallRule: chosen }, "Rule of the overall judgement");
          }}
        />
        <TextField path={[...path, "assessor"]} label="Judged by" />
        <TextField path={[...path, "date"]} label="Date" note="2026-01-31" />
        <ReferenceField list="reports" path={[...path, "report"]} />
        <TextField path={[...path, "locator"]} note="Where the report says how it was done" />
      </FieldGroup>
      {domains.map((domain) => {
        const stored = value.domains.find((one) => one.domain === domain.label);
        return stored === undefined ? null : (
          <Rob2DomainFields
            key={domain.id}
            domain={domain}
            stored={stored}
            onChange={(fields, words) => putDomain(domain.label, fields, words)}
          />
        );
      })}
      <div className={styles.domain}>
        <h4>
          Overall <RiskJudgement judgement={value.overall ?? "not-rated"} />
        </h4>
        <p className={styles.rule}>
          {overallRules.label(value.overallRule ?? "worst-domain")}: {value.computed ?? "not-rated"}
          .
        </p>
        <Override
          label="overall"
          computed={value.computed ?? "not-rated"}
          judgement={value.overall ?? "not-rated"}
          reason={value.overrideReason}
          onChange={(judgement, overrideReason) =>
            put(
              { overall: judgement, overrideReason } as Partial<typeof value>,
              "Overall judgement",
            )
          }
        />
      </div>
    </ItemCard>
  );
}

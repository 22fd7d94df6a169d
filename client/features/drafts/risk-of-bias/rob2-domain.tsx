import { NativeSelect, TextInput } from "@mantine/core";
import { useId } from "react";
import { signallingAnswers } from "#domain/risk-of-bias/rob-2/answer.ts";
import { answersIn } from "#domain/risk-of-bias/rob-2/assess.ts";
import { answersTo, assessDomain } from "#domain/risk-of-bias/rob-2/assess-domain.ts";
import type { Rob2Domain, SignallingQuestion } from "#domain/risk-of-bias/rob-2/domain.ts";
import type { RiskDomain, StoredAnswer } from "#domain/study/risk-of-bias.ts";
import { biasDirections, riskJudgements } from "#domain/vocabulary/result-terms.ts";
import { RiskJudgement } from "../../../ui/risk-judgement.tsx";
import { choicesOf } from "../fields/choices.ts";
import { ChoiceOptions } from "../../../ui/select-field.tsx";
import { Override } from "./override.tsx";
import styles from "./risk-of-bias.module.css";

const directions = choicesOf(biasDirections);

/** One domain: the questions that are reached, the rule that decided, and room for another judgement. */
export function Rob2DomainFields({
  domain,
  stored,
  onChange,
}: {
  domain: Rob2Domain;
  stored: RiskDomain;
  onChange: (fields: Partial<RiskDomain>, words: string) => void;
}) {
  const { reached, open } = assessDomain(domain, answersIn(stored.answers));
  const asked = domain.questions.filter(({ id }) => reached.includes(id));
  const skipped = domain.questions.filter(({ id }) => !reached.includes(id));
  const answer = (changed: StoredAnswer | null, question: string): void => {
    const others = (stored.answers ?? []).filter((one) => one.question !== question);
    onChange(
      { answers: changed === null ? others : [...others, changed] },
      `Answer to ${question}`,
    );
  };
  return (
    <section className={styles.domain} aria-label={`${domain.id}, ${domain.label}`}>
      <h4>
        {domain.id} {domain.label} <RiskJudgement judgement={stored.judgement} />
      </h4>
      {domain.note !== undefined && <p className={styles.rule}>{domain.note}</p>}
      {asked.map((question) => (
        <Question
          key={question.id}
          question={question}
          stored={stored.answers?.find((one) => one.question === question.id)}
          onChange={(changed) => answer(changed, question.id)}
        />
      ))}
      {skipped.length > 0 && (
        <p className={styles.rule}>
          Not reached, stored as not applicable: {skipped.map(({ id }) => id).join(", ")}
        </p>
      )}
      <p className={styles.rule} role="status">
        {open.length > 0
          ? `Still to answer: ${open.join(", ")}`
          : `${riskJudgements.label(stored.computed ?? "not-rated")} by rule ${(stored.rules ?? []).join(" and ")}`}
      </p>
      <Override
        label={domain.label}
        computed={stored.computed ?? "not-rated"}
        judgement={stored.judgement}
        reason={stored.overrideReason}
        onChange={(judgement, overrideReason) =>
          onChange(
            { judgement, overrideReason } as Partial<RiskDomain>,
            `Judgement of ${domain.label}`,
          )
        }
      />
      <NativeSelect
        size="xs"
        className={styles.direction ?? ""}
        label="Expected direction of the bias"
        value={stored.direction ?? ""}
        onChange={({ currentTarget: { value } }) =>
          onChange(
            { direction: biasDirections.has(value) ? value : undefined } as Partial<RiskDomain>,
            `Direction of ${domain.label}`,
          )
        }
      >
        <option value="">—</option>
        <ChoiceOptions choices={directions} />
      </NativeSelect>
    </section>
  );
}

/** One question with its answers as radio buttons, and what the answer rests on. */
function Question({
  question,
  stored,
  onChange,
}: {
  question: SignallingQuestion;
  stored: StoredAnswer | undefined;
  onChange: (answer: StoredAnswer | null) => void;
}) {
  const name = useId();
  const put = (fields: Partial<StoredAnswer>): void => {
    const next = { ...stored, question: question.id, ...fields };
    const kept = Object.entries(next).filter(([, value]) => value !== "" && value !== undefined);
    onChange(Object.fromEntries(kept) as StoredAnswer);
  };
  return (
    <fieldset className={styles.question}>
      <legend>
        <span className={styles.number}>{question.id}</span> {question.text}
      </legend>
      <div className={styles.answers}>
        {answersTo(question).map((answer) => (
          <label key={answer} data-checked={stored?.answer === answer || undefined}>
            <input
              type="radio"
              name={name}
              checked={stored?.answer === answer}
              onChange={() => put({ answer })}
            />
            {signallingAnswers.label(answer)}
          </label>
        ))}
      </div>
      {stored !== undefined && (
        <details>
          <summary>
            What it rests on{stored.support === undefined ? "" : `: ${stored.support}`}
          </summary>
          <div className={styles.rests} data-own-undo>
            {(["support", "quote", "locator"] as const).map((field) => (
              <TextInput
                key={field}
                size="xs"
                label={{ support: "Reason", quote: "Words of the report", locator: "Where" }[field]}
                defaultValue={stored[field] ?? ""}
                onBlur={({ currentTarget }) => {
                  const text = currentTarget.value.trim();
                  if (text !== (stored[field] ?? "")) put({ [field]: text });
                }}
              />
            ))}
          </div>
        </details>
      )}
    </fieldset>
  );
}

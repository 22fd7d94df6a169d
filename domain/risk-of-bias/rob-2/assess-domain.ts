import { type Answers, type SignallingAnswer, sideOf } from "./answer.ts";
import type { Conditions, Judgement, Rob2Domain, Rule, SignallingQuestion } from "./domain.ts";

export interface DomainAssessment {
  /** Every question of the domain: its answer, `NA` where it is not reached, absent where it is open. */
  readonly answers: Answers;
  /** Numbers of the questions that are reached, in order. */
  readonly reached: readonly string[];
  /** Reached questions without an answer. */
  readonly open: readonly string[];
  /** Null as long as the answers do not decide. */
  readonly judgement: Judgement | null;
  /** Ids of the rules that decided, one per table of the domain. */
  readonly rules: readonly string[];
}

/**
 * Applies the decision tables of one domain. Answers to questions that are no longer reached are
 * cleared to `NA`, so that an answer given on another path never counts.
 */
export function assessDomain(domain: Rob2Domain, given: Answers): DomainAssessment {
  const answers: Partial<Record<string, SignallingAnswer>> = {};
  const reached: string[] = [];
  for (const question of domain.questions) {
    if (!isReached(question, answers)) {
      answers[question.id] = "NA";
      continue;
    }
    reached.push(question.id);
    const answer = given[question.id];
    if (answer !== undefined && answersTo(question).includes(answer)) answers[question.id] = answer;
  }
  const open = reached.filter((id) => answers[id] === undefined);
  const rules = open.length > 0 ? [] : domain.tables.flatMap((table) => firstRule(table, answers));
  return {
    answers,
    reached,
    open,
    judgement:
      rules.length < domain.tables.length ? null : worst(rules.map((rule) => rule.judgement)),
    rules: rules.map((rule) => rule.id),
  };
}

const usualAnswers: readonly SignallingAnswer[] = ["Y", "PY", "PN", "N", "NI"];

/** The answers a question offers. */
export function answersTo(question: SignallingQuestion): readonly SignallingAnswer[] {
  return question.answers ?? usualAnswers;
}

function isReached(question: SignallingQuestion, answers: Answers): boolean {
  return question.askedIf?.some((conditions) => hold(conditions, answers)) ?? true;
}

function firstRule(table: readonly Rule[], answers: Answers): readonly Rule[] {
  const rule = table.find(({ when }) => hold(when, answers));
  return rule === undefined ? [] : [rule];
}

function hold(conditions: Conditions, answers: Answers): boolean {
  return Object.entries(conditions).every(([id, sides]) => {
    const answer = answers[id];
    return answer !== undefined && sides.includes(sideOf(answer));
  });
}

function worst(judgements: readonly Judgement[]): Judgement {
  return (["high", "some-concerns"] as const).find((one) => judgements.includes(one)) ?? "low";
}

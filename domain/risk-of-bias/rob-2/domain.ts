import type { RiskJudgementId } from "../../vocabulary/result-terms.ts";
import type { Side, SignallingAnswer } from "./answer.ts";

export type Judgement = Exclude<RiskJudgementId, "not-rated">;

/** What one answer must be for a rule or a question to apply: one side or any of several. */
export type Conditions = Readonly<Record<string, readonly Side[]>>;

export interface SignallingQuestion {
  /** Its number in RoB 2, "2.3". */
  readonly id: string;
  readonly text: string;
  /** The question is reached where any of these holds; always, where the list is absent. */
  readonly askedIf?: readonly Conditions[];
  /** Answers offered, where they are not the usual five. */
  readonly answers?: readonly SignallingAnswer[];
}

/** One line of the decision table. The first line whose conditions all hold decides. */
export interface Rule {
  readonly id: string;
  readonly when: Conditions;
  readonly judgement: Judgement;
}

/** A domain of RoB 2. Where it has two tables, the worse of both decides. */
export interface Rob2Domain {
  readonly id: string;
  /** The words under which judgements of this domain stand in records. */
  readonly label: string;
  readonly questions: readonly SignallingQuestion[];
  readonly tables: readonly (readonly Rule[])[];
  /** What a reader of ketamine trials should expect here. */
  readonly note?: string;
}

export const yes = ["yes"] as const;
export const no = ["no"] as const;
export const unknown = ["no-information"] as const;
export const notYes = ["no", "no-information"] as const;
export const notNo = ["yes", "no-information"] as const;
export const noneFound = ["no", "not-applicable"] as const;
export const balanced = ["yes", "not-applicable"] as const;

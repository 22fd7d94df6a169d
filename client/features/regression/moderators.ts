import { type QuestionModeratorId, questionModerators } from "#domain/evidence-question.ts";

interface ModeratorWords {
  readonly label: string;
  /** As a column's head and an axis says it. */
  readonly axis: string;
  /** The step a reader can picture, in the moderator's own units. */
  readonly step: number;
  readonly per: string;
  /** "on year of publication" */
  readonly inText: string;
}

export const moderatorWords: Readonly<Record<QuestionModeratorId, ModeratorWords>> = {
  year: {
    label: "Year",
    axis: "Year of publication",
    step: 1,
    per: "per year",
    inText: "year of publication",
  },
  participants: {
    label: "Participants",
    axis: "Participants of the study",
    step: 100,
    per: "per 100 people",
    inText: "number of participants",
  },
  dose: {
    label: "Dose (mg/kg)",
    axis: "Dose, mg/kg",
    step: 0.1,
    per: "per 0.1 mg/kg",
    inText: "dose in mg/kg",
  },
};

export const moderatorChoices = questionModerators.map((value) => ({
  value,
  label: moderatorWords[value].label,
}));

export function isModerator(name: string): name is QuestionModeratorId {
  return (questionModerators as readonly string[]).includes(name);
}

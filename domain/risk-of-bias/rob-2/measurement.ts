import { type Conditions, no, notNo, notYes, type Rob2Domain, unknown, yes } from "./domain.ts";

const alike: Conditions = { "4.1": notYes, "4.2": no };
const maybeAlike: Conditions = { "4.1": notYes, "4.2": unknown };
const reached: Conditions = { "4.1": notYes, "4.2": notYes };

/** Domain 4: bias from how the outcome was rated. */
export const measurement: Rob2Domain = {
  id: "D4",
  label: "measurement of the outcome",
  questions: [
    { id: "4.1", text: "Was the way of rating unsuitable?" },
    { id: "4.2", text: "Could rating have differed between the groups?" },
    { id: "4.3", text: "Did those who rated know the treatment?", askedIf: [reached] },
    {
      id: "4.4",
      text: "Could knowing it have influenced the rating?",
      askedIf: [{ ...reached, "4.3": notNo }],
    },
    {
      id: "4.5",
      text: "Is it likely to have influenced it?",
      askedIf: [{ ...reached, "4.4": notNo }],
    },
  ],
  tables: [
    [
      { id: "D4-R1", when: { "4.1": yes }, judgement: "high" },
      { id: "D4-R2", when: { "4.1": notYes, "4.2": yes }, judgement: "high" },
      { id: "D4-R3", when: { ...alike, "4.3": no }, judgement: "low" },
      { id: "D4-R4", when: { ...alike, "4.4": no }, judgement: "low" },
      { id: "D4-R5", when: { ...alike, "4.5": no }, judgement: "some-concerns" },
      { id: "D4-R6", when: { ...alike, "4.5": notNo }, judgement: "high" },
      { id: "D4-R7", when: { ...maybeAlike, "4.3": no }, judgement: "some-concerns" },
      { id: "D4-R8", when: { ...maybeAlike, "4.4": no }, judgement: "some-concerns" },
      { id: "D4-R9", when: { ...maybeAlike, "4.5": no }, judgement: "some-concerns" },
      { id: "D4-R10", when: { ...maybeAlike, "4.5": notNo }, judgement: "high" },
    ],
  ],
  note: "Mood is rated by the person or from what the person says, and dissociation betrays the drug: 4.3 is nearly always “yes”. Some concerns or high is the usual outcome here.",
};

import { no, notNo, notYes, type Rob2Domain, unknown, yes } from "./domain.ts";

/** Domain 2 where the effect of being assigned to a treatment is asked about. */
export const deviationsFromAssignment: Rob2Domain = {
  id: "D2a",
  label: "deviations from intended interventions",
  questions: [
    { id: "2.1", text: "Did people know which treatment they received?" },
    { id: "2.2", text: "Did those who cared for them know it?" },
    {
      id: "2.3",
      text: "Did treatment depart from the plan because a trial was under way?",
      askedIf: [{ "2.1": notNo }, { "2.2": notNo }],
    },
    {
      id: "2.4",
      text: "Are these departures likely to have changed the outcome?",
      askedIf: [{ "2.3": yes }],
    },
    { id: "2.5", text: "Were they alike in both groups?", askedIf: [{ "2.4": notNo }] },
    { id: "2.6", text: "Were people analysed in the group they were assigned to?" },
    {
      id: "2.7",
      text: "If not: could that have changed the result much?",
      askedIf: [{ "2.6": notYes }],
    },
  ],
  tables: [
    [
      { id: "D2a-R1", when: { "2.1": no, "2.2": no }, judgement: "low" },
      { id: "D2a-R2", when: { "2.3": no }, judgement: "low" },
      { id: "D2a-R3", when: { "2.3": unknown }, judgement: "some-concerns" },
      { id: "D2a-R4", when: { "2.3": yes, "2.4": no }, judgement: "some-concerns" },
      { id: "D2a-R5", when: { "2.3": yes, "2.4": notNo, "2.5": yes }, judgement: "some-concerns" },
      { id: "D2a-R6", when: { "2.3": yes, "2.4": notNo, "2.5": notYes }, judgement: "high" },
    ],
    [
      { id: "D2a-R7", when: { "2.6": yes }, judgement: "low" },
      { id: "D2a-R8", when: { "2.6": notYes, "2.7": no }, judgement: "some-concerns" },
      { id: "D2a-R9", when: { "2.6": notYes, "2.7": notNo }, judgement: "high" },
    ],
  ],
  note: "Dissociation tells most people what they received, so 2.1 is rarely “no” beside saline.",
};

import type { SignallingAnswer } from "./answer.ts";
import {
  balanced,
  type Conditions,
  no,
  noneFound,
  notNo,
  notYes,
  type Rob2Domain,
  yes,
} from "./domain.ts";

const withNotApplicable: readonly SignallingAnswer[] = ["NA", "Y", "PY", "PN", "N", "NI"];
const blind: Conditions = { "2.1": no, "2.2": no };

/** Domain 2 where the effect of taking the treatment as planned is asked about. */
export const deviationsFromAdherence: Rob2Domain = {
  id: "D2b",
  label: "deviations from intended interventions",
  questions: [
    { id: "2.1", text: "Did people know which treatment they received?" },
    { id: "2.2", text: "Did those who cared for them know it?" },
    {
      id: "2.3",
      text: "Were important treatments outside the plan alike in both groups?",
      askedIf: [{ "2.1": notNo }, { "2.2": notNo }],
      answers: withNotApplicable,
    },
    {
      id: "2.4",
      text: "Was treatment carried out so poorly that the outcome could have changed?",
      answers: withNotApplicable,
    },
    {
      id: "2.5",
      text: "Did people depart from their treatment so much that the outcome could have changed?",
      answers: withNotApplicable,
    },
    {
      id: "2.6",
      text: "Did the analysis estimate the effect of adhering in a suitable way?",
      askedIf: [{ "2.3": notYes }, { "2.4": notNo }, { "2.5": notNo }],
    },
  ],
  tables: [
    [
      { id: "D2b-R1", when: { ...blind, "2.4": noneFound, "2.5": noneFound }, judgement: "low" },
      { id: "D2b-R2", when: { ...blind, "2.6": yes }, judgement: "some-concerns" },
      { id: "D2b-R3", when: { ...blind, "2.6": notYes }, judgement: "high" },
      {
        id: "D2b-R4",
        when: { "2.3": balanced, "2.4": noneFound, "2.5": noneFound },
        judgement: "low",
      },
      { id: "D2b-R5", when: { "2.3": balanced, "2.6": yes }, judgement: "some-concerns" },
      { id: "D2b-R6", when: { "2.3": balanced, "2.6": notYes }, judgement: "high" },
      { id: "D2b-R7", when: { "2.3": notYes, "2.6": yes }, judgement: "some-concerns" },
      { id: "D2b-R8", when: { "2.3": notYes, "2.6": notYes }, judgement: "high" },
    ],
  ],
};

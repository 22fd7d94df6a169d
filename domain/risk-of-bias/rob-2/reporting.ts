import { no, notYes, type Rob2Domain, unknown, yes } from "./domain.ts";

/** Domain 5: bias from choosing what to report. */
export const reporting: Rob2Domain = {
  id: "D5",
  label: "selection of the reported result",
  questions: [
    { id: "5.1", text: "Was the analysis planned before anyone saw unblinded ratings?" },
    { id: "5.2", text: "Was the result likely picked from several scales, definitions or times?" },
    { id: "5.3", text: "Was it likely picked from several analyses of the same data?" },
  ],
  tables: [
    [
      { id: "D5-R1", when: { "5.2": yes }, judgement: "high" },
      { id: "D5-R2", when: { "5.3": yes }, judgement: "high" },
      { id: "D5-R3", when: { "5.2": unknown, "5.3": notYes }, judgement: "some-concerns" },
      { id: "D5-R4", when: { "5.2": no, "5.3": unknown }, judgement: "some-concerns" },
      { id: "D5-R5", when: { "5.1": yes, "5.2": no, "5.3": no }, judgement: "low" },
      { id: "D5-R6", when: { "5.1": notYes, "5.2": no, "5.3": no }, judgement: "some-concerns" },
    ],
  ],
};

import { no, notNo, notYes, type Rob2Domain, yes } from "./domain.ts";

/** Domain 3: bias from people without a rating. */
export const missingData: Rob2Domain = {
  id: "D3",
  label: "missing outcome data",
  questions: [
    { id: "3.1", text: "Are there ratings for all, or nearly all, who were randomised?" },
    {
      id: "3.2",
      text: "Is there evidence that the result was not biased by missing ratings?",
      askedIf: [{ "3.1": notYes }],
      answers: ["Y", "PY", "PN", "N"],
    },
    {
      id: "3.3",
      text: "Could it depend on the rating whether it is missing?",
      askedIf: [{ "3.2": no }],
    },
    { id: "3.4", text: "Is it likely to have depended on it?", askedIf: [{ "3.3": notNo }] },
  ],
  tables: [
    [
      { id: "D3-R1", when: { "3.1": yes }, judgement: "low" },
      { id: "D3-R2", when: { "3.1": notYes, "3.2": yes }, judgement: "low" },
      { id: "D3-R3", when: { "3.2": no, "3.3": no }, judgement: "low" },
      { id: "D3-R4", when: { "3.2": no, "3.3": notNo, "3.4": no }, judgement: "some-concerns" },
      { id: "D3-R5", when: { "3.2": no, "3.3": notNo, "3.4": notNo }, judgement: "high" },
    ],
  ],
};

import { no, notNo, notYes, type Rob2Domain, unknown, yes } from "./domain.ts";

/** Domain 1: bias from how people were assigned. */
export const randomisation: Rob2Domain = {
  id: "D1",
  label: "randomisation process",
  questions: [
    { id: "1.1", text: "Was the order of assignment random?" },
    { id: "1.2", text: "Was it hidden until people had been enrolled and assigned?" },
    { id: "1.3", text: "Do differences at baseline point to a fault in the assignment?" },
  ],
  tables: [
    [
      { id: "D1-R1", when: { "1.2": no }, judgement: "high" },
      { id: "D1-R2", when: { "1.2": yes, "1.1": no }, judgement: "some-concerns" },
      { id: "D1-R3", when: { "1.2": yes, "1.1": notNo, "1.3": notYes }, judgement: "low" },
      { id: "D1-R4", when: { "1.2": yes, "1.1": notNo, "1.3": yes }, judgement: "some-concerns" },
      { id: "D1-R5", when: { "1.2": unknown, "1.3": notYes }, judgement: "some-concerns" },
      { id: "D1-R6", when: { "1.2": unknown, "1.3": yes }, judgement: "high" },
    ],
  ],
};

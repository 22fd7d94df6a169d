import { notYes, type Rob2Domain, yes } from "./domain.ts";

/**
 * Domain S of the version for crossover trials: bias from periods and carry-over. No information about
 * the wash-out counts like one that was too short, as unknown answers do at the end of every domain.
 */
export const carryOver: Rob2Domain = {
  id: "DS",
  label: "period and carry-over effects",
  questions: [
    { id: "S.1", text: "Were the groups that began with either treatment about equally large?" },
    {
      id: "S.2",
      text: "If not: did the analysis allow for differences between the periods?",
      askedIf: [{ "S.1": notYes }],
    },
    {
      id: "S.3",
      text: "Was there time enough for the first treatment to wear off before the second rating?",
    },
  ],
  tables: [
    [
      { id: "DS-R1", when: { "S.3": notYes }, judgement: "high" },
      { id: "DS-R2", when: { "S.3": yes, "S.1": yes }, judgement: "low" },
      { id: "DS-R3", when: { "S.3": yes, "S.1": notYes, "S.2": yes }, judgement: "low" },
      {
        id: "DS-R4",
        when: { "S.3": yes, "S.1": notYes, "S.2": notYes },
        judgement: "some-concerns",
      },
    ],
  ],
  note: "Ketamine’s effect outlasts many wash-outs; a week is often too short.",
};

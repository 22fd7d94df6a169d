import { decimals } from "../forest/number-words.ts";
import type { CertaintyDomain } from "./contract.ts";
import { type Judged, weightOf } from "./suggest.ts";

/** Share of the weight from which another kind of people or treatment lowers the certainty. */
const muchWeight = 50;

/** Whether the people and the treatments of the trials are those the question is about. */
export function indirectnessOf({ included, answering, question }: Judged): CertaintyDomain {
  const studies = new Map(answering.map(({ one }) => [one.study.key, one.study]));
  const kinds: readonly { readonly words: string; holds(row: Row): boolean }[] = [
    {
      words: "is from trials that randomised only people who had already done well on the drug",
      holds: ({ designType }) => designType === "randomised-withdrawal",
    },
    {
      words: "is from older adults or adolescents, who were not asked about alone",
      holds: ({ key }) => {
        const age = studies.get(key)?.ageGroup;
        return (
          (age === "older-adults" || age === "adolescents") &&
          question.studies.ageGroup.some((asked) => asked !== age)
        );
      },
    },
    {
      words: "is about preventing, not treating",
      holds: ({ key }) => studies.get(key)?.purpose === "prevention",
    },
    {
      words: "is from trials in which other treatment began at the same time",
      holds: ({ background }) =>
        background.some((id) => id === "new-antidepressant" || id === "hospital-care"),
    },
  ];
  const found = kinds.flatMap(({ words, holds }) => {
    const share = weightOf(included, holds);
    return share >= muchWeight
      ? [{ words: `${decimals(share, 0)} % of the weight ${words}`, holds }]
      : [];
  });
  return {
    id: "indirectness",
    label: "Indirectness",
    down: found.length > 0 ? 1 : 0,
    assessable: true,
    reason:
      found.length === 0
        ? "People and treatments are those asked about, as far as the records tell."
        : `${found.map(({ words }) => words).join("; ")}.`,
    keys: included.filter((row) => found.some(({ holds }) => holds(row))).map(({ key }) => key),
  };
}

type Row = Judged["included"][number];

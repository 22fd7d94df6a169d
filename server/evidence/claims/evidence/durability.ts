import { judgeFades, judgeLasts, judgeRelapse } from "#domain/claims/durability.ts";
import type { PartOf } from "#domain/claims/part.ts";
import { readFilter } from "#domain/claims/questions.ts";
import { questionShape, timeCourseShape } from "#domain/evidence-question.ts";
import { printWords } from "#domain/question.ts";
import { windows } from "#domain/vocabulary/windows.ts";
import { durabilityAnswerOf } from "../../durability/answer.ts";
import { durabilityQuestionOf } from "../../durability/question.ts";
import { effectFiguresOf, effectNumberOf, onAnalysisScale } from "./effect-figures.ts";
import { distinct, type Asker, type PartEvidence, withWords } from "./evidence.ts";
import { atWindow } from "./onset.ts";

export function durabilityEvidence(asker: Asker, part: PartOf<"durability">): PartEvidence {
  if (part.form === "lasts") return lastsEvidence(asker, part);
  return part.form === "fades" ? fadesEvidence(asker, part) : relapseEvidence(asker, part);
}

function lastsEvidence(asker: Asker, part: PartOf<"durability", "lasts">): PartEvidence {
  const question = atWindow(part.question, part.at);
  const answer = asker.forest(question);
  return {
    judgement: judgeLasts(part, effectFiguresOf(asker, question)),
    numbers: [effectNumberOf(`At ${windows.label(part.at)}`, answer)],
    trials: distinct(answer.included),
  };
}

/** Both looks are pooled over the trials that answer at both. */
function fadesEvidence(asker: Asker, part: PartOf<"durability", "fades">): PartEvidence {
  const asked = [part.from, part.to].map((window) => atWindow(part.question, window));
  const all = asked.map((question) => asker.forest(question));
  const keys = all.map(({ included }) => new Set(included.map(({ key }) => key)));
  const looks = asked.map((question, place) => {
    const others = [...(keys[place] ?? [])].filter((key) => !keys[1 - place]?.has(key));
    const words = withWords(question, others.length === 0 ? {} : { exclude: others.toSorted() });
    return asker.forest(printWords(questionShape, words));
  });
  const [early, late] = looks;
  return {
    judgement: judgeFades({
      k: early?.included.length ?? 0,
      people: early?.people ?? 0,
      early: early === undefined ? null : onAnalysisScale(early),
      late: late === undefined ? null : onAnalysisScale(late),
    }),
    numbers: [part.from, part.to].flatMap((window, place) => {
      const answer = looks[place];
      return answer === undefined
        ? []
        : [effectNumberOf(`At ${windows.label(window)}, trials with both looks`, answer)];
    }),
    trials: distinct(early?.included ?? []),
  };
}

/** Medians counted from the last dose, of treated people who had done well. */
function relapseEvidence(asker: Asker, part: PartOf<"durability", "relapse">): PartEvidence {
  const filter = readFilter(part.question);
  const { relapse } = durabilityAnswerOf(asker.snapshot, durabilityQuestionOf(filter), undefined);
  const rows = relapse
    .filter(({ start, among }) => start === "last-dose" && among !== "all" && among !== "unknown")
    .flatMap((group) => group.rows.map((row) => ({ ...row, group: group.among })))
    .filter(({ armRole }) => armRole !== "comparator")
    .filter(({ hours, reached }) => hours !== null || reached === false);
  const canonical = printWords(timeCourseShape, { ...filter, outcome: "severity" });
  return {
    judgement: judgeRelapse(
      part,
      rows.map(({ key, hours, participants }) => ({
        study: key,
        days: hours === null ? null : hours / 24,
        people: participants ?? 0,
      })),
    ),
    numbers: rows.map(({ name, armLabel, group, words, hours, participants }) => ({
      label: `${armLabel === null ? name : `${name}, ${armLabel}`} (${group})`,
      words,
      k: 1,
      people: participants ?? 0,
      estimate: hours === null ? null : hours / 24,
      ciLow: null,
      ciHigh: null,
      unit: "days",
      certainty: null,
      page: "time-course",
      canonical,
    })),
    trials: distinct(rows),
  };
}

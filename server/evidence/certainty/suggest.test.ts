import { describe, expect, test } from "vitest";
import { evidenceQuestion } from "#domain/evidence-question.ts";
import { parseWords, wordsOfSearch } from "#domain/question.ts";
import type { StudyRecord } from "#domain/study/study-record.ts";
import { sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { checkCertainty } from "./check.ts";
import { project } from "../../db/project.ts";
import { forestAnswerOf } from "../forest/answer.ts";
import { forestQuestionOf } from "../forest/question.ts";
import { makeSnapshot } from "../snapshot.ts";
import { judgedQuestion } from "./suggest.ts";

const search = "outcome=response&window=h24&drug=ketamine";

function questionOf(words: string) {
  const parsed = parseWords(evidenceQuestion, wordsOfSearch(words));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return forestQuestionOf(parsed.query);
}

function certaintyOf(
  records: readonly StudyRecord[],
  words = search,
  judgements: Parameters<typeof makeSnapshot>[0]["judgements"] = [],
) {
  const snapshot = makeSnapshot({ ...project(records), judgements }, "1-test0000", "2026-01-01");
  return forestAnswerOf(snapshot, questionOf(words), undefined).certainty;
}

const trials = (count: number, parts: Parameters<typeof sampleStudy>[0] = {}): StudyRecord[] =>
  Array.from({ length: count }, (_, place) =>
    sampleStudy({
      key: `trial-${place}`,
      results: [sampleCount("ket", 60, 100), sampleCount("pbo", 30, 100)],
      ...parts,
    }),
  );

const domainOf = (certainty: ReturnType<typeof certaintyOf>, id: string) =>
  certainty?.domains.find((domain) => domain.id === id);

describe("suggested certainty", () => {
  test("nothing in the number, nothing to be sure of", () => {
    expect(certaintyOf([sampleStudy({ results: [] })])).toBeNull();
  });

  test("trials start high, and what is unrated costs a level and is never no concern", () => {
    const certainty = certaintyOf(trials(4));
    expect(certainty?.start).toBe("high");
    expect(domainOf(certainty, "risk-of-bias")).toMatchObject({ assessable: false, down: 2 });
    expect(domainOf(certainty, "risk-of-bias")?.reason).toContain("0 % of the weight is rated");
    expect(certainty).toMatchObject({ level: "low", status: "suggested", signed: null });
  });

  test("guesses near chance take the concern about telling the treatments apart away", () => {
    const provenance = { report: "paper", locator: "p. 4", basis: "reported" } as const;
    const blinded = certaintyOf(
      trials(4, {
        results: [sampleCount("ket", 60, 100), sampleCount("pbo", 30, 100)],
        blinding: [{ guessesCorrect: 50, n: 100, provenance }],
      }),
    );
    expect(domainOf(blinded, "risk-of-bias")?.down).toBe(1);
  });

  test("small trials are imprecise, and trials without a number count against", () => {
    const silent = ["one", "two", "three"].map((key) => sampleStudy({ key, results: [] }));
    const certainty = certaintyOf([sampleStudy(), ...silent]);
    expect(domainOf(certainty, "imprecision")?.down).toBeGreaterThan(1);
    expect(domainOf(certainty, "missing-evidence")).toMatchObject({ down: 1 });
    expect(certainty?.level).toBe("very-low");
  });

  test("older adults are indirect for a question about all ages, not for one about them", () => {
    const older = trials(3, {
      population: {
        indication: "treatment-resistant-depression",
        ageGroup: "older-adults",
        nRandomised: 200,
      },
    });
    const downFor = (words: string) =>
      domainOf(certaintyOf(older, `${search}${words}`), "indirectness")?.down;
    expect(downFor("&ageGroup=adults&ageGroup=older-adults")).toBe(1);
    expect(downFor("&ageGroup=older-adults")).toBe(0);
  });

  test("studies without randomisation start low", () => {
    const cohort = trials(3, { design: { type: "non-randomised-controlled", randomised: false } });
    expect(certaintyOf(cohort, `${search}&randomised=false`)?.start).toBe("low");
  });
});

describe("a curator's judgement", () => {
  const question = judgedQuestion(questionOf(search));
  const judgement = {
    question,
    level: "moderate",
    reason: "All four trials were rated by two of us.",
    by: "A curator",
    date: "2026-11-21",
  } as const;

  test("takes the place of the suggestion for that very question, whatever is shown beside", () => {
    const signed = certaintyOf(trials(4), `${search}&include=bias&subgroup=route`, [judgement]);
    expect(signed).toMatchObject({
      level: "moderate",
      label: "Moderate",
      status: "signed",
      signed: { by: "A curator", suggested: "low" },
    });
    expect(domainOf(signed, "risk-of-bias")?.assessable).toBe(false);
  });

  test("says nothing about another question", () => {
    const other = certaintyOf(trials(4), `${search}&measure=RR`, [judgement]);
    expect(other?.status).toBe("suggested");
  });

  test("about a question nobody can ask is an error that says what to write", () => {
    const collected = (text: string) => [
      {
        kind: "certainty" as const,
        key: text,
        document: JSON.stringify({ ...judgement, question: text }),
        version: 1,
      },
    ];
    expect(checkCertainty(collected(question))).toEqual([]);
    expect(checkCertainty(collected(search))[0]?.message).toContain(question);
    expect(checkCertainty(collected("outcome=nothing"))[0]?.message).toContain("nothing");
  });
});

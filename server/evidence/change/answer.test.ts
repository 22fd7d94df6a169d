import { beforeAll, describe, expect, test } from "vitest";
import { sampleArm, sampleComparator, sampleCount, sampleStudy } from "#domain/study/testing.ts";
import { shippedDatabase } from "../../db/testing.ts";
import { forestAnswerOf } from "../forest/answer.ts";
import { forestQuestionOf } from "../forest/question.ts";
import { withStudyReplaced } from "../replaced-study.ts";
import { readSnapshot, type Snapshot } from "../snapshot.ts";
import { snapshotOf } from "../testing.ts";
import { changeAnswerOf } from "./answer.ts";
import { type ChangeAnswer, changeAnswer } from "./contract.ts";

const trial = (key: string, treated: number, control: number, parts = {}) =>
  sampleStudy({
    key,
    short: key,
    results: [sampleCount("ket", treated, 20), sampleCount("pbo", control, 20)],
    ...parts,
  });

const first = trial("first-2020", 12, 4);
const second = trial("second-2021", 10, 5);
const third = trial("third-2022", 9, 3);
const published = snapshotOf([first, second]);

const placebo24 = "Response, intravenous ketamine against inert placebo, at 24 hours";
const find = ({ questions }: ChangeAnswer, label: string) =>
  questions.find((one) => one.label === label);

describe("the effect of one study on the answers", () => {
  test("the same record again changes nothing", () => {
    const answer = changeAnswerOf(published, "first-2020", first);
    expect(answer).toMatchObject({ questions: [], claims: [], key: "first-2020" });
    expect(answer.unchanged).toBeGreaterThan(100);
  });

  test("a new trial enters, with the numbers the forest plot will show", () => {
    const answer = changeAnswer.parse(changeAnswerOf(published, "third-2022", third));
    const change = find(answer, placebo24);
    const asked = forestQuestionOf({
      outcome: "response",
      window: "h24",
      drug: ["ketamine"],
      route: ["intravenous"],
      comparatorClass: ["inert-placebo"],
    });
    const [before, after] = [published, snapshotOf([first, second, third])].map((snapshot) => {
      const { included, people, pooled } = forestAnswerOf(snapshot, asked, undefined);
      const { estimate, ciLow, ciHigh } = pooled?.transformed ?? {};
      return { k: included.length, people, estimate, ciLow, ciHigh, tau2: pooled?.tau2 };
    });
    expect(change).toMatchObject({ kind: "main", moves: true, before, after });
    expect(change?.place).toMatchObject({
      before: { role: "outside" },
      after: { role: "included", code: null },
    });
  });

  test("a study whose numbers go is left out with the ledger's reason", () => {
    const silent = trial("first-2020", 12, 4, {
      results: [
        sampleCount("ket", 12, 20, { hours: 400 }),
        sampleCount("pbo", 4, 20, { hours: 400 }),
      ],
    });
    const change = find(changeAnswerOf(published, "first-2020", silent), placebo24);
    expect(change?.place.after).toMatchObject({ role: "left-out", code: "outside-window" });
    expect([change?.before.k, change?.after.k]).toEqual([2, 1]);
  });

  test("answers whose conclusion turns stand before those that only move", () => {
    const strong = [1, 2, 3, 4].map((n) => trial(`strong-${n}`, 15, 4));
    const snapshot = snapshotOf([...strong, trial("odd-2023", 10, 9)]);
    const answer = changeAnswerOf(snapshot, "odd-2023", trial("odd-2023", 1, 19));
    const [top] = answer.questions;
    expect(top?.crossesNull).toBe(true);
    const moved = answer.questions.filter(({ crossesNull }) => !crossesNull);
    const shifts = moved.flatMap(({ shift }) => (shift === null ? [] : [Math.abs(shift)]));
    expect(shifts).toEqual(shifts.toSorted((a, b) => b - a));
  });

  test("another report of the same people comes back when the one before it goes", () => {
    const overlap = { group: "one-sample", certainty: "certain" };
    const main = trial("main-2020", 12, 4, { overlap: { ...overlap, primary: true } });
    const repeat = trial("repeat-2021", 13, 5, { overlap: { ...overlap, primary: false } });
    const answer = changeAnswerOf(snapshotOf([main, repeat, second]), "main-2020", null);
    const change = find(answer, placebo24);
    expect(change?.others).toEqual([
      { key: "repeat-2021", name: "repeat-2021", before: false, after: true },
    ]);
    expect(change?.place).toMatchObject({
      before: { role: "included" },
      after: { role: "outside" },
    });
  });

  test("a question no list watches is asked too where the study has a number for it", () => {
    const pain = sampleStudy({
      key: "pain-2020",
      population: { indication: "chronic-pain", ageGroup: "adults", nRandomised: 40 },
      arms: [sampleArm("ket"), sampleComparator("pbo")],
      results: [
        sampleCount("ket", 12, 20, { outcome: "pain-response", scale: undefined }),
        sampleCount("pbo", 4, 20, { outcome: "pain-response", scale: undefined }),
      ],
    });
    const { questions } = changeAnswerOf(published, "pain-2020", pain);
    expect(questions.filter(({ moves }) => moves)).toMatchObject([
      {
        kind: "own",
        label: expect.stringMatching(
          /^Ketamine, intravenous.*, chronic pain: .*24 hours$/,
        ) as string,
        before: { k: 0, estimate: null },
        after: { k: 1, people: 40 },
      },
    ]);
  });
});

describe("one study replaced", () => {
  let shipped: Snapshot;
  beforeAll(async () => {
    shipped = await readSnapshot(await shippedDatabase());
  });

  test("is what reading the changed collection would give", () => {
    const renamed = { ...first, year: 1999, formerKeys: ["old-2020"] };
    const replaced = withStudyReplaced(published, "first-2020", renamed);
    const { studies, formerKeys, byKey } = snapshotOf([renamed, second]);
    expect(replaced.studies).toEqual(studies);
    expect(replaced.formerKeys).toEqual(formerKeys);
    expect([...replaced.byKey.keys()]).toEqual([...byKey.keys()]);
    expect(withStudyReplaced(replaced, "first-2020", null).formerKeys.size).toBe(0);
  });

  test("is no published state and leaves the published one as it was", () => {
    const before = published.byKey.get("first-2020");
    const replaced = withStudyReplaced(published, "first-2020", null);
    expect(replaced.datasetVersion).not.toBe(published.datasetVersion);
    expect(published.byKey.get("first-2020")).toBe(before);
  });

  test("a withdrawn trial can turn the verdict of a claim", () => {
    const { claims, claimsUnchanged } = changeAnswerOf(shipped, "murrough-2013", null);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.length + claimsUnchanged).toBe(shipped.claims.length);
    for (const { before, after } of claims) expect(before.id).not.toBe(after.id);
  });
});

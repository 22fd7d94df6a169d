import { describe, expect, test } from "vitest";
import type { DraftDocument } from "#domain/study/draft.ts";
import { sampleStudy } from "#domain/study/testing.ts";
import type { SuggestedStudy } from "../../sources/suggestion.ts";
import type { KnownStudy } from "./match.ts";
import { freeKey, previewStudies } from "./rules.ts";

const title = "Antidepressant efficacy of ketamine in a two-site trial";
const paper = {
  id: "paper",
  kind: "journal-article",
  citation: "Smith J. 2020.",
  doi: "10.1000/abc",
} as const;

const published = sampleStudy({
  key: "smith-2020",
  title,
  firstAuthor: "Smith J",
  reports: [
    { ...paper, pmid: "123" },
    { id: "registry", kind: "registry-record", citation: "NCT", registryId: "NCT01234567" },
    { id: "review", kind: "review-table", citation: "A review", doi: "10.1000/review" },
  ],
});

function known(document: DraftDocument, more: Partial<KnownStudy> = {}): KnownStudy {
  return {
    key: document.key,
    name: document.key,
    state: "published",
    counter: null,
    submitted: false,
    document,
    ...more,
  };
}

function suggested(document: DraftDocument, more: Partial<SuggestedStudy> = {}): SuggestedStudy {
  return { rows: [2], document, read: {}, dropped: {}, problems: [], ...more };
}

function previewOf(document: DraftDocument, studies: readonly KnownStudy[] = [known(published)]) {
  const takenKeys = new Set(studies.map(({ key }) => key));
  const [preview] = previewStudies([suggested(document)], { studies, takenKeys }, {});
  if (preview === undefined) throw new Error("no preview");
  return preview;
}

describe("matching", () => {
  test.each([
    ["doi", { reports: [{ ...paper, doi: "10.1000/ABC" }] }],
    ["pmid", { reports: [{ id: "x", pmid: "123" }] }],
    ["registry-id", { reports: [{ id: "x", registryId: "nct01234567" }] }],
    [
      "title-year-author",
      { title: `${title.toUpperCase()}.`, year: 2021, firstAuthor: "Smith, Jane" },
    ],
  ])("finds a study by %s", (by, document) => {
    expect(previewOf({ key: "x-1", ...document })).toMatchObject({
      action: "update",
      key: "smith-2020",
      match: { key: "smith-2020", by, state: "published" },
      counter: null,
    });
  });

  test.each([
    ["another year", { title, year: 2023, firstAuthor: "Smith J" }],
    ["another author", { title, year: 2020, firstAuthor: "Smithson J" }],
    ["the DOI of a review that gave a number", { reports: [{ id: "x", doi: "10.1000/review" }] }],
    ["a key that is only wished for", { key: "smith-2020" }],
  ])("does not take %s for the same study", (_words, document) => {
    expect(previewOf({ key: "x-1", ...document }).match).toBeNull();
  });

  test("takes a paper without a number of its own for the one with its title, not for a second one", () => {
    const citation = `Smith J. ${title}. A journal 2020.`;
    const study = known({ ...published, reports: [{ ...paper, citation }] });
    const again = { ...paper, citation: `Smith, J. ${title.toUpperCase()}. A Journal 2020;1:2.` };
    const { doi: _doi, ...bare } = again;
    const found = previewOf(
      { key: "x", title, year: 2020, firstAuthor: "Smith J", reports: [bare] },
      [study],
    );
    expect(found.suggestions.map(({ path }) => path)).toEqual(["reports.0.citation"]);
    const other = { ...again, doi: "10.1000/companion" };
    const beside = previewOf(
      { key: "x", title, year: 2020, firstAuthor: "Smith J", reports: [other] },
      [study],
    );
    expect(beside.suggestions.map(({ path }) => path)).toEqual(["reports.1"]);
  });

  test("does not suggest a DOI for its capitals", () => {
    const reports = [{ ...paper, doi: "10.1000/ABC" }];
    expect(previewOf({ key: "x", reports }).suggestions).toEqual([]);
  });

  test("prefers a draft to nothing and says its counter", () => {
    const draft = known({ key: "smith-2020", reports: [paper] }, { state: "draft", counter: 7 });
    expect(previewOf({ key: "x", reports: [paper] }, [draft])).toMatchObject({
      match: { state: "draft" },
      counter: 7,
    });
  });

  test("asks where an identifier stands with several studies", () => {
    const other = known({
      ...published,
      key: "smith-2021",
      title: "Another of the same registration",
    });
    const preview = previewOf({ key: "x", reports: [{ id: "r", registryId: "NCT01234567" }] }, [
      known(published),
      other,
    ]);
    expect(preview).toMatchObject({ action: "create", match: null });
    expect(preview.problems[0]?.message).toContain("smith-2021");
  });

  test("refuses what waits for review, and a second study of the file for the same record", () => {
    const waiting = known(published, { submitted: true });
    expect(previewOf({ key: "x", reports: [paper] }, [waiting])).toMatchObject({
      action: "refuse",
      problems: [{ message: expect.stringContaining("waits for review") }],
    });
    const twice = [2, 3].map((row) => suggested({ key: "x", reports: [paper] }, { rows: [row] }));
    const studies = [known(published)];
    const answer = previewStudies(twice, { studies, takenKeys: new Set() }, {});
    expect(answer.map(({ action }) => action)).toEqual(["update", "refuse"]);
    expect(answer[1]?.problems[0]?.message).toContain("row 2");
  });
});

describe("a new study", () => {
  test("gets a key that nothing ever had", () => {
    expect(freeKey({ key: "smith-2020" }, new Set(["smith-2020", "smith-2020-2"]))).toBe(
      "smith-2020-3",
    );
    expect(freeKey({ key: "Smith 2020" }, new Set())).toBe("study");
  });

  test("suggests every value of its own, lists by member, with the words it was read from", () => {
    const document = {
      key: "lee-2022",
      title: "T",
      design: { type: "parallel-rct" },
      arms: [{ id: "ket" }, { id: "mdz" }],
    };
    const study = suggested(document, { read: { title: "full_ref", "arms.1": "condition_arm2" } });
    const [preview] = previewStudies([study], { studies: [], takenKeys: new Set() }, {});
    expect(preview?.suggestions).toEqual([
      { path: "title", value: "T", read: "full_ref" },
      { path: "design.type", value: "parallel-rct" },
      { path: "arms.0", value: { id: "ket" } },
      { path: "arms.1", value: { id: "mdz" }, read: "condition_arm2" },
    ]);
  });
});

describe("what a matched study would get", () => {
  const document: DraftDocument = {
    key: "x",
    year: 2020,
    title: "Another title",
    reports: [
      { ...paper, id: "article" },
      { id: "review", kind: "review-table", citation: "Data set x.csv" },
    ],
    population: { indication: "treatment-resistant-depression", ageMean: 41 },
    arms: [
      { id: "ketamine-arm", label: "ket", role: "intervention", drug: "ketamine", sessions: 3 },
      { id: "ket", label: "mdz", role: "comparator", drug: "midazolam" },
    ],
    results: [
      {
        id: "response-madrs-24-ket",
        kind: "binary",
        outcome: "response",
        arm: "ketamine-arm",
        hours: 48,
        events: 1,
        n: 2,
        provenance: { report: "review" },
      },
    ],
  };
  const { suggestions } = previewOf(document);
  const at = (path: string) => suggestions.find((one) => one.path === path);

  test("leaves out what it holds already and shows what stands there otherwise", () => {
    expect(at("year")).toBeUndefined();
    expect(at("population.indication")).toBeUndefined();
    expect(at("title")).toEqual({ path: "title", value: "Another title", current: title });
    expect(at("population.ageMean")).toEqual({ path: "population.ageMean", value: 41 });
  });

  test("knows its arms and reports by what they are, not by their ids", () => {
    expect(suggestions.filter(({ path }) => path.startsWith("reports."))).toEqual([
      {
        path: "reports.3",
        value: { id: "review-2", kind: "review-table", citation: "Data set x.csv" },
      },
    ]);
    expect(at("arms.0.sessions")).toMatchObject({ value: 3, member: "ket" });
    expect(at("arms.2")?.value).toMatchObject({ id: "ket-2", drug: "midazolam" });
  });

  test("finds a number it holds under another id, and shows where the file has another", () => {
    const row = {
      id: "response-madrs-d1-ketamine",
      kind: "binary",
      outcome: "response",
      scale: "madrs",
      criterion: { scale: "madrs", operator: "fall-at-least-percent", cutoff: 50 },
      arm: "ketamine-arm",
      hours: 24,
      timing: "point",
      n: 20,
      provenance: { report: "review" },
    };
    const arms = document.arms ?? [];
    const of = (events: number) =>
      previewOf({
        key: "x",
        reports: [paper],
        arms,
        results: [{ ...row, events }],
      }).suggestions.filter(({ path }) => path.startsWith("results."));
    expect(of(12)).toEqual([]);
    const again = {
      key: "x",
      reports: document.reports ?? [],
      arms,
      results: [{ ...row, events: 12 }],
    };
    expect(previewOf(again).suggestions.map(({ path }) => path)).toEqual([
      "arms.0.sessions",
      "arms.2",
    ]);
    expect(of(13)).toMatchObject([
      { path: "results.0.provenance" },
      { path: "results.0.events", member: "response-madrs-24-ket", value: 13, current: 12 },
    ]);
  });

  test("keeps the words by which its parts are told apart", () => {
    expect(at("arms.0.label")).toBeUndefined();
  });

  test("points its results at those arms and reports, under ids of their own", () => {
    expect(at("results.2")?.value).toMatchObject({
      id: "response-madrs-24-ket-2",
      arm: "ket",
      provenance: { report: "review-2" },
    });
  });
});

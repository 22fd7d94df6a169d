import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { draftDocument } from "#domain/study/draft.ts";
import { recogniseSource, sources } from "./sources.ts";
import type { Source, SourceReading } from "./suggestion.ts";

/** A file of each format, and how to take one of its fields out of it. */
const samples: readonly {
  readonly id: string;
  readonly path: string;
  readonly without: (text: string, field: string) => string;
}[] = [
  { id: "clinicaltrials-gov", path: "clinicaltrials-gov/made-up.json", without: withoutPath },
  { id: "pubmed-xml", path: "pubmed-xml/fixture.xml", without: withoutElement },
  { id: "europe-pmc", path: "europe-pmc/fixture.json", without: withoutResultPath },
  { id: "csl-json", path: "csl-json/fixture.json", without: withoutPath },
  { id: "nbib", path: "nbib/fixture.nbib", without: withoutTag },
  { id: "ris", path: "ris/fixture.ris", without: withoutTag },
  { id: "bibtex", path: "bibtex/fixture.bib", without: withoutBibtexField },
];

/** Carried fields whose value only steps in where another is absent, or says what a record is. */
const fallbacks: Readonly<Record<string, readonly string[]>> = {
  "clinicaltrials-gov": [
    "ciNumSides",
    "assessmentType",
    "briefTitle",
    "description",
    "name",
    "id",
    "groupId",
  ],
  "pubmed-xml": ["ISOAbbreviation", "ForeName", "#text", "@IdType", "@EIdType", "ArticleDate"],
  "europe-pmc": [
    "pmid",
    "lastName",
    "initials",
    "id",
    "source",
    "authorString",
    "pubYear",
    "fullName",
    "firstName",
    "medlineAbbreviation",
    "yearOfPublication",
  ],
  "csl-json": ["type"],
  nbib: ["FAU", "AU", "TA", "AID", "LID"],
  ris: ["TY", "DA", "ID", "C7", "M3", "J2", "JA", "DB"],
  bibtex: ["month"],
};

describe.each(samples)("$id", ({ id, path, without }) => {
  const source = sources.find((one) => one.id === id);
  const read = (text: string): SourceReading => {
    if (source === undefined) throw new Error(`there is no source ${id}`);
    return source.read({ name: path, text });
  };

  test("is the format that recognises its own file", async () => {
    expect(recogniseSource({ name: path, text: await sample(path) })?.id).toBe(id);
  });

  test("gives documents that a draft can hold, under keys of their own", async () => {
    const { studies } = read(await sample(path));
    for (const { document } of studies)
      expect(draftDocument.safeParse(document).success).toBe(true);
    expect(new Set(studies.map(({ document }) => document.key)).size).toBe(studies.length);
  });

  test("uses each field that it says it carries", async () => {
    const text = await sample(path);
    const whole = JSON.stringify(suggestionsOf(read(text)));
    const unused = (source?.fields.carried ?? []).filter((field) => {
      const last = /([^.[\]]+)(?:\[\])?$/.exec(field)?.[1];
      if ((fallbacks[id] ?? []).some((name) => name === last)) return false;
      const cut = without(text, field);
      return cut !== text && JSON.stringify(outcomeOf(source, path, cut)) === whole;
    });
    expect(unused).toEqual([]);
  });

  test("lists what it leaves out under a name that it says it drops", async () => {
    const { carried, dropped } = source?.fields ?? { carried: [], dropped: [] };
    expect(carried.filter((name) => dropped.includes(name))).toEqual([]);
    const named = [
      ...dropped.map((name) => name.replace(/ \(.*$/, "")),
      "baseline: ",
      "outcome measures, group",
      "references (",
      "seriousEvents",
      "otherEvents",
    ];
    const nameless = read(await sample(path))
      .studies.flatMap((study) => Object.keys(study.dropped))
      .filter((field) => !named.some((name) => field.startsWith(name)));
    expect(nameless).toEqual([]);
  });
});

function sample(path: string): Promise<string> {
  return readFile(new URL(path, import.meta.url), "utf8");
}

function suggestionsOf({ studies }: SourceReading): unknown {
  return studies.map(({ document, read, problems, retracted }) => ({
    document,
    read,
    retracted,
    messages: problems.map(({ message }) => message),
  }));
}

/** A file that cannot be read without the field uses it, too. */
function outcomeOf(source: Source | undefined, name: string, text: string): unknown {
  try {
    return source === undefined ? null : suggestionsOf(source.read({ name, text }));
  } catch (error) {
    return String(error);
  }
}

function withoutTag(text: string, tag: string): string {
  return text.replace(new RegExp(`^${tag} *-.*\\n(?:      .*\\n)*`, "gm"), "");
}

function withoutBibtexField(text: string, field: string): string {
  return text.replace(new RegExp(`^\\s*${field}\\s*=.*\\n`, "gm"), "");
}

function withoutElement(text: string, path: string): string {
  const name =
    path
      .replace(/\.#text$/, "")
      .replace(/\[\]/g, "")
      .split(".")
      .at(-1) ?? "";
  return text.replace(new RegExp(`<${name}[\\s>][\\s\\S]*?</${name}>`, "g"), "");
}

function withoutResultPath(text: string, path: string): string {
  return withoutPath(text, `resultList.result[].${path}`);
}

/** Takes a path ("a.b[].c") out of a JSON text, wherever it stands. */
function withoutPath(text: string, path: string): string {
  const value: unknown = JSON.parse(text);
  const before = JSON.stringify(value);
  const steps = path.split(".");
  const cut = (node: unknown, at: number): void => {
    if (Array.isArray(node)) {
      for (const member of node) cut(member, at);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const key = (steps[at] ?? "").replace(/\[\]$/, "");
    if (at === steps.length - 1) Reflect.deleteProperty(node, key);
    else cut(Reflect.get(node, key), at + 1);
  };
  cut(value, 0);
  const after = JSON.stringify(value);
  return after === before ? text : after;
}

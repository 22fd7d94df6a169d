import { describe, expect, test } from "vitest";
import type { ImportOutcome, PreviewAnswer } from "../../lib/api.ts";
import { applyAll, withOutcomes } from "./apply-import.ts";
import { acceptNew, fileOf, isDone, type PreviewedFile } from "./decisions.ts";
import { refusalsCsv, refusalsOf } from "./problems-csv.ts";
import { readFile } from "./read-file.ts";

describe("reading a file", () => {
  const textOf = (bytes: BlobPart, name = "x.csv") =>
    readFile(new File([bytes], name), () => undefined);

  test("tells how far it has come and takes the encodings that spreadsheets write", async () => {
    const shares: number[] = [];
    const file = new File(["a;b\n1,5;é\n"], "x.csv");
    expect(await readFile(file, (share) => shares.push(share))).toBe("a;b\n1,5;é\n");
    expect(shares.at(-1)).toBe(1);
    expect(await textOf(new Uint8Array([0x41, 0xe9]))).toBe("Aé");
    expect(await textOf(new Uint8Array([0xff, 0xfe, 0x41, 0x00]))).toBe("A");
  });

  test("refuses what is empty, packed or too large in a sentence", async () => {
    await expect(textOf("")).rejects.toThrow("x.csv is empty.");
    await expect(textOf("PK\u0003\u0004", "x.xlsx")).rejects.toThrow("save the table as CSV");
    const large = new Uint8Array(20 * 1024 * 1024 + 1);
    await expect(textOf(large)).rejects.toThrow("larger than 20 MB");
  });
});

function file(studies: number): PreviewedFile {
  const problem = { row: 3, field: "sd", value: "=1", message: "sd must be above 0." };
  const answer: PreviewAnswer = {
    source: { id: "x", label: "X" },
    fields: { carried: [], dropped: [] },
    problems: [problem],
    studies: Array.from({ length: studies }, (_, position) => ({
      rows: [position + 2],
      action: "create",
      key: `study-${position}`,
      name: `Study ${position}`,
      match: null,
      counter: null,
      suggestions: [{ path: "title", value: "T" }],
      dropped: {},
      problems: [],
      retracted: null,
    })),
  };
  const made = fileOf("f", "x.csv", answer);
  return { ...made, studies: made.studies.map(acceptNew) };
}

const outcomeOf = (key: string): ImportOutcome => ({ rows: [2], key, outcome: "created" });

describe("importing", () => {
  test("goes in parts, and what went in stays in where a part gets no answer", async () => {
    let files: readonly PreviewedFile[] = [file(25)];
    const done: number[] = [];
    let sent = 0;
    const importing = applyAll(
      files,
      (studies) => {
        sent += 1;
        return sent === 3
          ? Promise.reject(new Error("The server did not answer."))
          : Promise.resolve(studies.map(({ key }) => outcomeOf(key)));
      },
      (outcomes, so) => {
        files = withOutcomes(files, outcomes, false);
        done.push(so);
      },
    );
    await expect(importing).rejects.toThrow("did not answer");
    expect(done).toEqual([10, 20]);
    expect(files[0]?.studies.filter(isDone)).toHaveLength(20);
  });

  test("everything that was refused can be taken along, at its row", () => {
    const outcome = { ...outcomeOf("study-0"), outcome: "refused", message: "Taken." } as const;
    const files = withOutcomes([file(1)], new Map([["f-0", outcome]]), false);
    expect(refusalsCsv(refusalsOf(files))).toBe(
      "file,row,study,field,value,reason\nx.csv,3,,sd,'=1,sd must be above 0.\nx.csv,2,Study 0,,,Taken.\n",
    );
  });
});

import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { sampleStudy } from "#domain/study/testing.ts";
import { readDataFiles } from "./data-files.ts";
import { formatDocument } from "./documents.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "atlas-data-"));
  await mkdir(join(folder, "studies"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFile(join(folder, "studies", name), text);

test("a whole record is read", async () => {
  await write("sample-2020.json", formatDocument(sampleStudy()));
  expect((await readDataFiles(folder)).records).toEqual([sampleStudy()]);
});

test.each([
  ["{", "sample-2020.json cannot be read: it is not JSON"],
  ["{}", "sample-2020.json cannot be read: key"],
  [
    JSON.stringify({ ...sampleStudy(), yaer: 2020 }),
    'sample-2020.json cannot be read: Unrecognized key: "yaer"',
  ],
  [
    JSON.stringify({ ...sampleStudy(), year: "2020" }),
    "sample-2020.json cannot be read: year: Invalid input: expected number",
  ],
  [
    formatDocument(sampleStudy({ key: "another-2020" })),
    'sample-2020.json cannot be read: its key is "another-2020"',
  ],
])("a damaged record is named with its field: %s", async (text, message) => {
  await write("sample-2020.json", text);
  await expect(readDataFiles(folder)).rejects.toThrow(message);
});

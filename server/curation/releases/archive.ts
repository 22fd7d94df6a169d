import { mainQuestions } from "#domain/main-questions.ts";
import { checksumOf, formatDocument } from "../../db/documents.ts";
import { collections } from "../../db/collections.ts";
import { forestAnswerOf } from "../../evidence/forest/answer.ts";
import { forestQuestionOf } from "../../evidence/forest/question.ts";
import type { Snapshot } from "../../evidence/snapshot.ts";
import { studyItemOf } from "../../evidence/studies/item.ts";
import { vocabularyAnswerOf } from "../../evidence/vocabulary/answer.ts";
import { citeSingleNumbers, releaseCitation } from "../../exports/citation.ts";
import { studiesCsv } from "../../exports/csv/studies.ts";
import { forestCsv } from "../../exports/forest/csv.ts";
import { list, paragraphs, plain, section } from "../../exports/markdown/write.ts";
import { zipOf } from "../../exports/zip.ts";
import { changelogText } from "./changelog-text.ts";
import type { Changelog, Figure, ReleaseAccount, ReleaseCheck } from "./contract.ts";
import { dataDictionary } from "./data-dictionary.ts";
import { armsCsv, resultsCsv } from "./row-columns.ts";
import type { ReadDocuments } from "./rules.ts";

/** What an archive is made of. */
export interface ArchiveContents {
  readonly name: string;
  readonly time: string;
  readonly message: string;
  readonly digest: string;
  readonly read: ReadDocuments;
  readonly snapshot: Snapshot;
  readonly figures: readonly Figure[];
  readonly checks: readonly ReleaseCheck[];
  readonly changelog: Changelog;
}

/** The ZIP of a release with the checksum of each file, which stand in it as SHA256SUMS too. */
export function archiveOf(contents: ArchiveContents): {
  bytes: Uint8Array<ArrayBuffer>;
  archive: ReleaseAccount["archive"];
  files: ReleaseAccount["files"];
} {
  const texts = filesOf(contents);
  const files = Object.entries(texts).map(([name, text]) => ({
    name,
    bytes: new TextEncoder().encode(text).byteLength,
    sha256: checksumOf(text),
  }));
  const sums = files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join("");
  const bytes = zipOf({ ...texts, SHA256SUMS: sums });
  const name = `ketamine-evidence-atlas-${contents.name}.zip`;
  return {
    bytes,
    archive: { name, bytes: bytes.byteLength, sha256: checksumOf(bytes) },
    files,
  };
}

function filesOf(contents: ArchiveContents): Record<string, string> {
  const { name, read, snapshot, figures, changelog } = contents;
  return {
    "README.md": readMe(contents),
    "CHANGELOG.md": changelogText(name, changelog),
    LICENSE: licenceText,
    "CITATION.cff": citationFile(contents),
    "data-dictionary.md": dataDictionary(),
    "vocabulary.json": formatDocument(vocabularyAnswerOf(snapshot.datasetVersion)),
    "studies.json": formatDocument(read.records),
    ...Object.fromEntries(
      collections.map(({ kind, file }) => [
        file,
        formatDocument(
          read.collected
            .filter((one) => one.kind === kind)
            .map(({ document }) => JSON.parse(document) as unknown),
        ),
      ]),
    ),
    "studies.csv": studiesCsv(snapshot.studies.map(studyItemOf)),
    "arms.csv": armsCsv(snapshot),
    "results.csv": resultsCsv(snapshot),
    "main-questions.json": formatDocument(figures),
    ...Object.fromEntries(
      mainQuestions.map(({ id, words }) => [
        `metapsy/${id}.csv`,
        forestCsv(forestAnswerOf(snapshot, forestQuestionOf(words), undefined)),
      ]),
    ),
  };
}

function readMe({ name, time, message, digest, snapshot, checks }: ArchiveContents): string {
  const { datasetVersion, studies } = snapshot;
  const results = studies.reduce((total, one) => total + one.results.length, 0);
  return paragraphs([
    `# Ketamine Evidence Atlas, release ${name}`,
    `${studies.length} studies with ${results} results, frozen on ${time.slice(0, 10)}. ${plain(message)}`,
    section(
      "Files",
      list([
        "`studies.json`: every record with its arms, results, sources and cautions.",
        "`claims.json`, `certainty.json`, `licences.json`: the documents beside the records.",
        "`studies.csv`, `arms.csv`, `results.csv`: the same as tables.",
        "`metapsy/*.csv`: one file per main question in the columns of the Metapsy data standard and of metafor; rows with `status` included are in the pooled figure, the others say why they are not.",
        "`main-questions.json`: the answers to these questions to full precision.",
        "`vocabulary.json`: every closed list with its labels. `data-dictionary.md`: every field.",
        "`CHANGELOG.md`: what moved since the release before. `SHA256SUMS`: check with `sha256sum -c SHA256SUMS`.",
      ]),
    ),
    section(
      "Checks",
      list(checks.map(({ label, looked }) => `${label}: ${looked} looked at, no fault`)),
    ),
    section(
      "On the site",
      `Every page and API address answers from this release with \`v=${name}\` in its query. Dataset ${datasetVersion}, SHA-256 of the published documents ${digest}.`,
    ),
    section("Cite", `${releaseCitation(name, datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

function citationFile({ name, time, digest }: ArchiveContents): string {
  return [
    "cff-version: 1.2.0",
    'message: "Please cite the release you used; for a single number cite the report it was read in."',
    "type: dataset",
    `title: "Ketamine Evidence Atlas"`,
    `version: "${name}"`,
    `date-released: "${time.slice(0, 10)}"`,
    "authors:",
    '  - name: "Curators of the Ketamine Evidence Atlas"',
    "license: CC-BY-4.0",
    "identifiers:",
    "  - type: other",
    `    value: "sha256:${digest}"`,
    '    description: "SHA-256 over the published documents"',
    "",
  ].join("\n");
}

const licenceText = `The files of this release are licensed under the Creative Commons Attribution 4.0 International
licence (CC BY 4.0), https://creativecommons.org/licenses/by/4.0/.

Numbers are facts of the trials they come from. Each record names its sources; please credit them,
and the Ketamine Evidence Atlas with the release, when you use them.
`;

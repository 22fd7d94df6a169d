import type { ForestAnswer } from "../../evidence/forest/contract.ts";
import { formatDocument } from "../../db/documents.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { address, list, paragraphs, plain, section, table } from "../markdown/write.ts";
import { forestColumnWords, forestCsv } from "./csv.ts";
import { expectedOf } from "./expected.ts";
import { forestScript } from "./r-script.ts";
import { regressionCsv } from "./regression-script.ts";
import { subgroupCsv } from "./subgroup-script.ts";

/** Everything to find the pooled figure again, with a program that is not this one. */
export function forestFiles(answer: ForestAnswer): Record<string, string> {
  const { subgroups, regression } = answer;
  return {
    "README.md": readMe(answer),
    "data.csv": forestCsv(answer),
    ...(subgroups === null ? {} : { "subgroups.csv": subgroupCsv(answer, subgroups) }),
    ...(regression === null ? {} : { "regression.csv": regressionCsv(answer, regression) }),
    "analysis.R": forestScript(answer),
    "expected.json": formatDocument(expectedOf(answer)),
    "question.json": formatDocument({
      ...answer.question,
      datasetVersion: answer.datasetVersion,
    }),
  };
}

function readMe(answer: ForestAnswer): string {
  const { question, sentence, datasetVersion } = answer;
  return paragraphs([
    "# A pooled effect to find again",
    plain(sentence),
    section(
      "Files",
      list([
        "`data.csv`: one row per study inside the filter. Only rows with `status` included are in the pooled figure; the others say why they are not.",
        ...(answer.subgroups === null
          ? []
          : [
              "`subgroups.csv`: the effects behind the subgroups. A study whose arms belong to several levels is taken apart; its comparator is shared out.",
            ]),
        ...(answer.regression === null
          ? []
          : ["`regression.csv`: the effects behind the meta-regression with their moderators."]),
        "`analysis.R`: pools the included rows with the R package metafor and stops with an error where a figure differs by more than one in a million.",
        "`expected.json`: the figures of the answer to full precision.",
        "`question.json`: the question as understood, defaults filled in.",
      ]),
    ),
    section(
      "Run",
      'In this folder: `Rscript analysis.R`. It needs R and `install.packages("metafor")`, and ends with “All figures agree.”',
    ),
    section(
      "Question",
      `${address("forest", question.canonical)} on dataset ${datasetVersion}. Addresses in the files are relative to the site.`,
    ),
    section(
      "Columns of data.csv",
      table(
        ["column", "holds"],
        forestColumnWords.map(([name, words]) => [`\`${name}\``, plain(words)]),
      ),
    ),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

import { formatDocument } from "../../db/documents.ts";
import type { TimeCourseAnswer } from "../../evidence/time-course/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { list, paragraphs, plain, section } from "../markdown/write.ts";
import { timeCourseCsv } from "./csv.ts";
import { timeCourseMarkdown } from "./markdown.ts";

export function timeCourseFiles(answer: TimeCourseAnswer): Record<string, string> {
  return {
    "README.md": readMe(answer),
    "report.md": timeCourseMarkdown(answer),
    "data.csv": timeCourseCsv(answer),
    "answer.json": formatDocument(answer),
    "question.json": formatDocument({ ...answer.question, datasetVersion: answer.datasetVersion }),
  };
}

/** Each pooled point is a forest plot of its own, so the script that finds it again is that plot's. */
function readMe({ groups, datasetVersion }: TimeCourseAnswer): string {
  return paragraphs([
    "# An effect over time",
    section(
      "Files",
      list([
        "`report.md`: the answer to read.",
        "`data.csv`: one line per point of every trial (`kind` trial) and per pooled window (`kind` pooled). `estimate`, `ci_low` and `ci_high` are as read: ratios as ratios.",
        "`answer.json`: the whole answer to full precision.",
        "`question.json`: the question as understood, defaults filled in.",
      ]),
    ),
    section(
      "Finding the pooled figures again",
      [
        "Every pooled point has a forest plot; its ZIP holds the rows and an R script that compares every figure:",
        list(
          groups.flatMap(({ label, windows }) =>
            windows.map(
              (window) =>
                `${plain(label)}, ${window.label}: \`/api/evidence/forest.zip?${window.canonical}\``,
            ),
          ),
        ),
      ].join("\n\n"),
    ),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

import { dosings } from "#domain/vocabulary/study-terms.ts";
import { formatDocument } from "../../db/documents.ts";
import type { TimeCourseAnswer } from "../../evidence/time-course/contract.ts";
import { citation, citeSingleNumbers } from "../citation.ts";
import { address, list, paragraphs, plain, section } from "../markdown/write.ts";
import { timeCourseCsv } from "./csv.ts";
import { timeCourseMarkdown } from "./markdown.ts";
import { courseEffectsCsv, timeCourseScript } from "./r-script.ts";

/** Everything to read the course, and to find its pooled points again. */
export function timeCourseFiles(answer: TimeCourseAnswer): Record<string, string> {
  return {
    "README.md": readMe(answer),
    "report.md": timeCourseMarkdown(answer),
    "data.csv": timeCourseCsv(answer),
    "effects.csv": courseEffectsCsv(answer),
    "analysis.R": timeCourseScript(answer),
    "answer.json": formatDocument(answer),
    "question.json": formatDocument({ ...answer.question, datasetVersion: answer.datasetVersion }),
  };
}

function readMe({ groups, datasetVersion }: TimeCourseAnswer): string {
  return paragraphs([
    "# An effect over time",
    section(
      "Files",
      list([
        "`report.md`: the answer to read.",
        "`data.csv`: one line per point of every trial (`kind` trial) and per pooled window (`kind` pooled). `estimate`, `ci_low` and `ci_high` are as read: ratios as ratios.",
        "`effects.csv`: the effects that were pooled, one line per trial and window: `yi` with its sampling variance `vi` on the analysis scale (logarithm for ratios).",
        '`analysis.R`: pools `effects.csv` window by window with the R package metafor and stops with an error where a figure differs by more than one in a million. In this folder: `Rscript analysis.R`, after `install.packages("metafor")` in R.',
        "`answer.json`: the whole answer to full precision.",
        "`question.json`: the question as understood, defaults filled in.",
      ]),
    ),
    section(
      "The rows behind each pooled point",
      list(
        groups.flatMap(({ label, dosing, windows }) =>
          windows.map(
            (window) =>
              `${plain(label)}, ${dosings.label(dosing).toLowerCase()}, ${window.label}: ${address("forest.zip", window.canonical)}`,
          ),
        ),
      ),
    ),
    section("Cite", `${citation(datasetVersion)} ${citeSingleNumbers}`),
  ]);
}

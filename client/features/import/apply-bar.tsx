import { Button } from "@mantine/core";
import { downloadText } from "../../ui/chart-download.ts";
import { integer, plural } from "../../ui/number-format.ts";
import { readyStudies } from "./apply-import.ts";
import { acceptNew, countsOf, type PreviewedFile, type StudyOfFile } from "./decisions.ts";
import styles from "./import.module.css";
import { refusalsCsv, refusalsOf } from "./problems-csv.ts";
import type { Running } from "./use-import.ts";

/** The acts on everything at once, and what they would do. */
export function ApplyBar({
  files,
  running,
  onChangeAll,
  onApply,
}: {
  files: readonly PreviewedFile[];
  running: Running | null;
  onChangeAll: (changed: (study: StudyOfFile) => StudyOfFile) => void;
  onApply: (dryRun: boolean) => void;
}) {
  if (files.length === 0) return null;
  const ready = readyStudies(files);
  const values = ready.reduce((sum, one) => sum + countsOf(one).accepted, 0);
  const refusals = refusalsOf(files);
  const idle = running === null && ready.length > 0;
  return (
    <div className={styles.bar} role="group" aria-label="Import">
      <p>
        {ready.length === 0
          ? "Nothing is accepted yet, so nothing would go in."
          : `${integer(values)} accepted ${values === 1 ? "value goes" : "values go"} into ${plural(ready.length, "draft")}.`}
      </p>
      <div className={styles.acts}>
        <Button
          size="sm"
          variant="default"
          disabled={running !== null}
          onClick={() => onChangeAll(acceptNew)}
        >
          Accept all that is new
        </Button>
        <Button size="sm" variant="default" disabled={!idle} onClick={() => onApply(true)}>
          Dry run
        </Button>
        <Button size="sm" disabled={!idle} onClick={() => onApply(false)}>
          Import
        </Button>
        {refusals.length > 0 && (
          <Button
            size="sm"
            variant="subtle"
            onClick={() => downloadText(refusalsCsv(refusals), "text/csv", "import-problems.csv")}
          >
            Download {plural(refusals.length, "problem")}
          </Button>
        )}
      </div>
    </div>
  );
}

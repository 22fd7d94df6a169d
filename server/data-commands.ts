import { checkData, printProblems } from "./data-check.ts";
import { printDepth } from "./data-depth.ts";
import { dataFolder, readDataFiles } from "./db/data-files.ts";
import { exportData, writeCollections, writeRecords } from "./db/export.ts";
import { readEnv } from "./env.ts";
import { openEvidence, openMigrated } from "./open-evidence.ts";

type Say = (line: string) => void;

/** What `npm run data` can do. Each command returns the exit code. */
export const dataCommands: Readonly<
  Record<string, (rest: readonly string[], say: Say) => Promise<number>>
> = {
  async load(_rest, say) {
    const { report } = await openEvidence(readEnv().databaseUrl);
    const { added, changed, withdrawn, kept } = report;
    say(
      report.outcome === "unchanged"
        ? "data/ is what was loaded last time; nothing to do."
        : `Added ${added.length}, changed ${changed.length}, withdrew ${withdrawn.length} documents.`,
    );
    if (kept.length > 0) say(`Left alone because a person last edited them: ${kept.join(", ")}.`);
    return 0;
  },
  async check(_rest, say) {
    const report = await checkData(dataFolder);
    say(printProblems(report));
    return report.errors + report.warnings === 0 ? 0 : 1;
  },
  async depth(_rest, say) {
    say(await printDepth(dataFolder));
    return 0;
  },
  async format(_rest, say) {
    const { records, collected } = await readDataFiles(dataFolder);
    await writeRecords(records, dataFolder);
    await writeCollections(collected, dataFolder);
    say(`Wrote ${records.length} records and ${collected.length} documents beside them.`);
    return 0;
  },
  async export([folder = dataFolder], say) {
    const db = await openMigrated(readEnv().databaseUrl);
    say(`Wrote ${await exportData(db, folder)} studies to ${folder}.`);
    return 0;
  },
};

import { parseArgs } from "node:util";
import { checkData, printProblems } from "./data-check.ts";
import { printDepth } from "./data-depth.ts";
import { dataFolder, readDataFiles } from "./db/data-files.ts";
import { exportData, writeCollections, writeRecords } from "./db/export.ts";
import { readEnv } from "./env.ts";
import { openEvidence, openMigrated } from "./open-evidence.ts";
import { explainFailure } from "./start-failure.ts";

const usage = `Usage:
  npm run data -- load              load data/ into the database
  npm run data -- check             check every record and claim of data/
  npm run data -- depth             print which trials answer the main questions and what others lack
  npm run data -- format            write every record of data/ in its one form
  npm run data -- export [FOLDER]   write the published documents to FOLDER (data/ if none is given)
`;

/** Each command returns the exit code. */
const commands: Readonly<Record<string, (rest: readonly string[]) => Promise<number>>> = {
  async load() {
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
  async check() {
    const report = await checkData(dataFolder);
    say(printProblems(report));
    return report.errors + report.warnings === 0 ? 0 : 1;
  },
  async depth() {
    say(await printDepth(dataFolder));
    return 0;
  },
  async format() {
    const { records, collected } = await readDataFiles(dataFolder);
    await writeRecords(records, dataFolder);
    await writeCollections(collected, dataFolder);
    say(`Wrote ${records.length} records and ${collected.length} documents beside them.`);
    return 0;
  },
  async export([folder = dataFolder]) {
    const db = await openMigrated(readEnv().databaseUrl);
    say(`Wrote ${await exportData(db, folder)} studies to ${folder}.`);
    return 0;
  },
};

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function main(): Promise<number> {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [topic, name = "", ...rest] = positionals;
  const command = topic === "data" ? commands[name] : undefined;
  if (command === undefined) {
    process.stderr.write(usage);
    return 2;
  }
  return command(rest);
}

process.exitCode = await main().catch((failure: unknown) => {
  process.stderr.write(`${explainFailure(failure)}\n`);
  return 1;
});

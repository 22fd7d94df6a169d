import { benchCompare } from "./compare.ts";
import { benchForest } from "./forest.ts";
import { benchPages } from "./pages.ts";
import { benchQuestions } from "./questions.ts";
import { benchStatistics } from "./statistics.ts";
import { benchStudies } from "./studies.ts";
import { printTable } from "./table.ts";

/* Everything the project promises to reach, measured in one run on one machine. */
const measurements = [
  ...benchStatistics(),
  ...(await benchStudies()),
  ...(await benchForest()),
  ...(await benchPages()),
  ...(await benchQuestions()),
  ...(await benchCompare()),
];
process.stdout.write(`${printTable(measurements)}\n`);
process.exitCode = measurements.some(({ kept }) => kept === false) ? 1 : 0;

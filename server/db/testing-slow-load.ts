import { sampleStudy } from "#domain/study/testing.ts";
import { openDatabase } from "./client.ts";
import { digestOf } from "./documents.ts";
import { loadData } from "./load.ts";

/* A load large enough to be killed in the middle of; the kill test starts it as a process. */
const [url = ""] = process.argv.slice(2);
const db = await openDatabase(url);
const records = Array.from({ length: 3000 }, (_, position) =>
  sampleStudy({ key: `many-${position}` }),
);
const digest = digestOf(new Map(records.map((record) => [record.key, record.key])));
process.stdout.write("loading\n");
await loadData(db, { records, collected: [], digest });

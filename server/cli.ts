import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { dataCommands } from "./data-commands.ts";
import { readEnv, siteAddress } from "./env.ts";
import { runBackup, runRestore } from "./keep/commands.ts";
import { openMigrated } from "./open-evidence.ts";
import { explainFailure } from "./start-failure.ts";
import { runUserCommand } from "./user-commands.ts";

const usage = `Usage:
  npm run data -- load              load data/ into the database
  npm run data -- check             check every record and claim of data/
  npm run data -- depth             print which trials answer the main questions and what others lack
  npm run data -- format            write every record of data/ in its one form
  npm run data -- export [FOLDER]   write the published documents to FOLDER (data/ if none is given)
  npm run user -- add EMAIL --role curator|reviewer|admin
                                    print a link with which EMAIL makes an account, once
  npm run user -- add EMAIL --role ROLE --name NAME --password-stdin
                                    make the account with the password on standard input
  npm run user -- list              print every account
  npm run user -- role EMAIL ROLE   give an account another role
  npm run user -- link EMAIL        print a link with which EMAIL sets a new password, once
  npm run user -- remove EMAIL      remove an account
  npm run backup [-- FILE]          copy the database to FILE, while the server runs if need be
  npm run restore -- FILE [--yes]   put a backup in the database's place; stop the server first
`;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Returns the exit code. */
async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: "string" },
      name: { type: "string" },
      "password-stdin": { type: "boolean", default: false },
      yes: { type: "boolean", default: false },
    },
  });
  const [topic, name, ...rest] = positionals;
  const dataCommand = topic === "data" ? dataCommands[name ?? ""] : undefined;
  if (dataCommand !== undefined) return dataCommand(rest, say);
  if (topic === "user") {
    const env = readEnv();
    const known = await runUserCommand([name ?? "", ...rest], {
      open: () => openMigrated(env.databaseUrl),
      site: siteAddress(env, env.port),
      role: values.role,
      name: values.name,
      password: values["password-stdin"]
        ? async () => (await text(process.stdin)).replace(/\r?\n$/, "")
        : undefined,
      say,
    });
    if (known) return 0;
  }
  const keep = { databaseUrl: readEnv().databaseUrl, now: new Date(), say };
  if (topic === "backup" && rest.length === 0) return runBackup(name, keep);
  if (topic === "restore" && name !== undefined && rest.length === 0)
    return runRestore(name, { ...keep, confirmed: values.yes });
  process.stderr.write(usage);
  return 2;
}

process.exitCode = await main().catch((failure: unknown) => {
  process.stderr.write(`${explainFailure(failure)}\n`);
  return 1;
});

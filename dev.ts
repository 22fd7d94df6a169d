import { spawn } from "node:child_process";
import { createServer } from "vite";

/* Two servers while developing: the API restarts on a change, Vite serves the client and passes /api on. */
const api = spawn(process.execPath, ["--watch", "--import", "tsx", "server/main.ts"], {
  stdio: "inherit",
});
process.on("exit", () => api.kill());

const client = await createServer();
await client.listen();
client.printUrls();

import { expect, test } from "vitest";
import { bufferedLog } from "./log.ts";

test("requests are written together, a JSON line each, in their order", () => {
  const written: string[] = [];
  const log = bufferedLog({ write: (text) => written.push(text) });
  for (const status of [200, 404])
    log.write({
      time: Date.UTC(2026, 0, 2, 3, 4, 5),
      requestId: "id",
      method: "GET",
      path: "/api/studies",
      status,
      milliseconds: 1.5,
    });
  expect(written).toEqual([]);
  log.flush();
  const lines = written.join("").trim().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ time: "2026-01-02T03:04:05.000Z", status: 200 }),
    expect.objectContaining({ status: 404 }),
  ]);
  log.flush();
  expect(written).toHaveLength(1);
});

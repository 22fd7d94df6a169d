import { expect, test } from "vitest";
import type { DepthAnswer } from "../../lib/api.ts";
import { depthMatrix, fullness, lackingByReason } from "./view-model.ts";

const study = (key: string, reason: string) => ({
  key,
  name: key,
  participants: 20,
  code: "percent-only" as const,
  reason,
});

const answer: DepthAnswer = {
  topics: [
    {
      id: "spray",
      label: "Spray",
      windows: [
        {
          window: "d28",
          label: "28 days",
          could: 4,
          answering: [{ key: "a", name: "A" }],
          lacking: [study("b", "no count"), study("c", "no interval"), study("d", "no count")],
          canonical: "outcome=response&window=d28",
        },
      ],
    },
    {
      id: "ect",
      label: "ECT",
      windows: [
        { window: "h24", label: "24 hours", could: 0, answering: [], lacking: [], canonical: "" },
      ],
    },
  ],
  datasetVersion: "1-test0000",
};

test("times stand in their order, and a topic is empty where it is not asked", () => {
  const { columns, rows } = depthMatrix(answer);
  expect(columns.map(({ label }) => label)).toEqual(["24 hours", "28 days"]);
  expect(rows.map(({ cells }) => cells.map((cell) => cell?.could ?? null))).toEqual([
    [null, 4],
    [0, null],
  ]);
});

test("what is lacking most often comes first", () => {
  const [cell] = answer.topics[0]?.windows ?? [];
  const groups = cell === undefined ? [] : lackingByReason(cell);
  expect(groups.map(({ reason, studies }) => `${reason}: ${studies.length}`)).toEqual([
    "no count: 2",
    "no interval: 1",
  ]);
});

test("one of four is a third full, none is empty", () => {
  const cells = answer.topics.flatMap(({ windows }) => windows);
  expect(cells.map(fullness)).toEqual([1, 0]);
});

import type { DepthAnswer } from "../../lib/api.ts";

type Topic = DepthAnswer["topics"][number];
type Cell = Topic["windows"][number];

export interface DepthMatrix {
  readonly columns: readonly { readonly window: string; readonly label: string }[];
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    /** One for each column; null where the topic is not asked at that time. */
    readonly cells: readonly (Cell | null)[];
  }[];
}

/** Topics as rows, times as columns, in the order in which the topics name them. */
export function depthMatrix({ topics }: DepthAnswer): DepthMatrix {
  const columns = new Map<string, string>();
  for (const { windows } of topics)
    for (const { window, label } of windows) columns.set(window, label);
  const order = ["h1", "h2", "h4", "h24", "d3", "d7", "d14", "d28", "later", "end", "phase"];
  const inOrder = order.flatMap((window) => {
    const label = columns.get(window);
    return label === undefined ? [] : [{ window, label }];
  });
  return {
    columns: inOrder,
    rows: topics.map(({ id, label, windows }) => ({
      id,
      label,
      cells: inOrder.map(({ window }) => windows.find((cell) => cell.window === window) ?? null),
    })),
  };
}

/** What the trials of a cell lack, the most frequent reason first. */
export function lackingByReason(
  cell: Cell,
): { readonly reason: string; readonly studies: Cell["lacking"] }[] {
  const groups = new Map<string, Cell["lacking"]>();
  for (const study of cell.lacking)
    groups.set(study.reason, [...(groups.get(study.reason) ?? []), study]);
  return [...groups]
    .map(([reason, studies]) => ({ reason, studies }))
    .toSorted((a, b) => b.studies.length - a.studies.length);
}

/** How full a cell is, for its shade: 0 none, 1 to 3 by thirds. */
export function fullness({ answering, could }: Cell): 0 | 1 | 2 | 3 {
  if (answering.length === 0 || could === 0) return 0;
  const share = answering.length / could;
  return share <= 1 / 3 ? 1 : share <= 2 / 3 ? 2 : 3;
}

import { useMemo } from "react";
import { isObject } from "#domain/study/same-value.ts";
import { useDraftValue } from "./editor.ts";

/**
 * The ids of a list's items in order, "" for an item without one. The same array while the ids stay,
 * so that typing inside an item draws nothing but its field.
 */
export function useIdsOf(list: "reports" | "arms" | "results"): readonly string[] {
  const items = useDraftValue([list]);
  const joined = Array.isArray(items)
    ? items
        .map((item: unknown) => {
          const id = isObject(item) ? item["id"] : undefined;
          return typeof id === "string" ? id : "";
        })
        .join("\n")
    : null;
  return useMemo(() => (joined === null ? [] : joined.split("\n")), [joined]);
}

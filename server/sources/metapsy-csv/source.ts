import type { Source } from "../suggestion.ts";
import { columnsOf } from "../table/read-table.ts";
import {
  droppedColumns,
  neededColumns,
  rowNumberColumns,
  studyNumberColumns,
  textColumns,
} from "./columns.ts";
import { mapMetapsy } from "./map.ts";

/** Tables in the Metapsy data standard, in its own dialect and in that of SYPRES. */
export const metapsyCsv: Source = {
  id: "metapsy-csv",
  label: "Metapsy CSV",
  recognises: ({ text }) => {
    const columns = columnsOf(text);
    return neededColumns.every((name) => columns.includes(name)) && !columns.includes("status");
  },
  read: mapMetapsy,
  fields: {
    carried: [...textColumns, ...studyNumberColumns, ...rowNumberColumns].filter(
      (name) => name !== "key",
    ),
    dropped: droppedColumns,
  },
};

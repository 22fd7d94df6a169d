import type { InStatement } from "@libsql/client";
import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Database } from "./client.ts";

/**
 * One statement that inserts any number of rows: they travel as one JSON array, which SQLite takes
 * apart itself. Far faster than a statement per row, and one parameter however many rows.
 */
export function insertRows<Table extends SQLiteTable>(
  table: Table,
  rows: readonly Table["$inferInsert"][],
): InStatement {
  const columns = Object.entries(getTableColumns(table)) as [string, SQLiteColumn][];
  const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
  const values = columns.map((_, position) => `json_extract(value, '$[${position}]')`).join(", ");
  const packed = rows.map((row) =>
    columns.map(([property, column]) =>
      toDriver(column, (row as Record<string, unknown>)[property]),
    ),
  );
  return {
    sql: `insert into "${getTableName(table)}" (${names}) select ${values} from json_each(?)`,
    args: [JSON.stringify(packed)],
  };
}

function toDriver(column: SQLiteColumn, value: unknown): unknown {
  const given = value === undefined ? column.default : value;
  return given === undefined || given === null ? null : column.mapToDriverValue(given);
}

/** Reads a whole table as one JSON text, which is several times faster than row by row. */
export async function readRows<Table extends SQLiteTable>(
  db: Database,
  table: Table,
  orderBy: string,
): Promise<Table["$inferSelect"][]> {
  const columns = Object.entries(getTableColumns(table)) as [string, SQLiteColumn][];
  const names = columns.map(([, column]) => `"${column.name}"`).join(", ");
  const answer = await db.$client.execute(
    `select json_group_array(json_array(${names})) as packed
     from (select * from "${getTableName(table)}" order by ${orderBy})`,
  );
  const packed = JSON.parse(String(answer.rows[0]?.["packed"] ?? "[]")) as unknown[][];
  return packed.map((values) =>
    Object.fromEntries(
      columns.map(([property, column], position) => {
        const value = values[position] ?? null;
        return [property, value === null ? null : column.mapFromDriverValue(value)];
      }),
    ),
  ) as Table["$inferSelect"][];
}

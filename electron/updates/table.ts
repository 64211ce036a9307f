// Tables of the room updates: row types for Kysely, and the class of every column.
import type { Classes } from "../database/classes.ts";

/** The server of updates; one row at most, none in an office that never uses the network. */
export interface UpdateSourceTable {
  id: number;
  address: string;
  set_at: string;
  set_by: string;
}

export interface UpdatesTables {
  update_source: UpdateSourceTable;
}

export const updatesClasses = {
  update_source: { id: "umum", address: "umum", set_at: "umum", set_by: "umum" },
} satisfies Classes<UpdatesTables>;

// Tables of files on the way out: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export type OutTables = Record<never, never>;

export const outClasses: Classes<OutTables> = {};

// Tables of results of verification: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export type ResultTables = Record<never, never>;

export const resultsClasses: Classes<ResultTables> = {};

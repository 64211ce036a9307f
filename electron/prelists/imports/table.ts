// Tables of undoing an import: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export type ImportTables = Record<never, never>;

export const importsClasses: Classes<ImportTables> = {};

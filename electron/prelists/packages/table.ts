// Tables of work packages and field sheets: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export type PackageTables = Record<never, never>;

export const packagesClasses: Classes<PackageTables> = {};

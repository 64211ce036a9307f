// Tables of deliberation in the village: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export type DeliberationTables = Record<never, never>;

export const deliberationClasses: Classes<DeliberationTables> = {};

// Tables of the room prelists: row types for Kysely, and the class of every column.
import type { Classes } from "../database/classes.ts";

export interface PrelistsTables {}

export const prelistsClasses: Classes<PrelistsTables> = {};

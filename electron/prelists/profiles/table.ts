// Tables of profiles of header sets: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export type ProfileTables = Record<never, never>;

export const profilesClasses: Classes<ProfileTables> = {};

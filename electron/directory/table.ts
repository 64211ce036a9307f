// Tables of the room directory: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface DirectoryTables {}

export const directoryClasses: Classes<DirectoryTables> = {};

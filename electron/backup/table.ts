// Tables of the room backup: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface BackupTables {}

export const backupClasses: Classes<BackupTables> = {};

// Tables of the room audit: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface AuditTables {}

export const auditClasses: Classes<AuditTables> = {};

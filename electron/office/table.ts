// Tables of the room office: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface OfficeTables {}

export const officeClasses: Classes<OfficeTables> = {};

// Tables of the room cases: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface CasesTables {}

export const casesClasses: Classes<CasesTables> = {};

// Tables of the room people: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface PeopleTables {}

export const peopleClasses: Classes<PeopleTables> = {};

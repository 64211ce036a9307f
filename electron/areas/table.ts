// Tables of the room areas: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface AreasTables {}

export const areasClasses: Classes<AreasTables> = {};

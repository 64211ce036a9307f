// Tables of the room drafts: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface DraftsTables {}

export const draftsClasses: Classes<DraftsTables> = {};

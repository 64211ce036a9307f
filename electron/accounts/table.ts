// Tables of the room accounts: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface AccountsTables {}

export const accountsClasses: Classes<AccountsTables> = {};

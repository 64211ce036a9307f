// Tables of the room referrals: row types for Kysely, and the class of every column.
import type { Classes } from '../database/classes.ts';

export interface ReferralsTables {}

export const referralsClasses: Classes<ReferralsTables> = {};

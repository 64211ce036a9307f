// Handlers of the room referrals: one function per call of shared/referrals/contract.ts.
import { referrals as contract } from '../../shared/referrals/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const referrals: HandlersOf<typeof contract> = {};

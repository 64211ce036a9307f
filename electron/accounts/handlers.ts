// Handlers of the room accounts: one function per call of shared/accounts/contract.ts.
import { accounts as contract } from '../../shared/accounts/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const accounts: HandlersOf<typeof contract> = {};

// Handlers of the room audit: one function per call of shared/audit/contract.ts.
import { audit as contract } from '../../shared/audit/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const audit: HandlersOf<typeof contract> = {};

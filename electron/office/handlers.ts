// Handlers of the room office: one function per call of shared/office/contract.ts.
import { office as contract } from '../../shared/office/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const office: HandlersOf<typeof contract> = {};

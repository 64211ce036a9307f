// Handlers of the room directory: one function per call of shared/directory/contract.ts.
import { directory as contract } from '../../shared/directory/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const directory: HandlersOf<typeof contract> = {};

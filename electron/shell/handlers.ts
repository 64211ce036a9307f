// Handlers of the room shell: one function per call of shared/shell/contract.ts.
import { shell as contract } from '../../shared/shell/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const shell: HandlersOf<typeof contract> = {};

// Handlers of the room backup: one function per call of shared/backup/contract.ts.
import { backup as contract } from '../../shared/backup/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const backup: HandlersOf<typeof contract> = {};

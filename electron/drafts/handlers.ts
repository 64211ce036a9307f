// Handlers of the room drafts: one function per call of shared/drafts/contract.ts.
import { drafts as contract } from '../../shared/drafts/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const drafts: HandlersOf<typeof contract> = {};

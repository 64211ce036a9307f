// Handlers of the room reports: one function per call of shared/reports/contract.ts.
import { reports as contract } from '../../shared/reports/contract.ts';
import type { HandlersOf } from '../serve/context.ts';

export const reports: HandlersOf<typeof contract> = {};

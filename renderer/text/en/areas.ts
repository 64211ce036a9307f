// English texts of the room areas.
import type { areas as original } from '../id/areas.ts';

export const areas: typeof original = {};

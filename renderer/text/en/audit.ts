// English texts of the room audit.
import type { audit as original } from "../id/audit.ts";

export const audit: typeof original = {};

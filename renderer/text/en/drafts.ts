// English texts of the room drafts.
import type { drafts as original } from "../id/drafts.ts";

export const drafts: typeof original = {};

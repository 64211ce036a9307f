// English texts of the room shell.
import type { shell as original } from "../id/shell.ts";

export const shell: typeof original = {};

// Schema 6: logs and diagnostics.
import type { Connection } from "../../connect.ts";

export const logs6: string | ((db: Connection) => void) = "";

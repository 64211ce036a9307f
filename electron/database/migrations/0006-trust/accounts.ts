// Schema 6: rooms accounts and audit.
import type { Connection } from "../../connect.ts";

export const accounts6: string | ((db: Connection) => void) = "";

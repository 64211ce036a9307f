// Schema 6: room backup and machine faults.
import type { Connection } from "../../connect.ts";

export const backup6: string | ((db: Connection) => void) = "";

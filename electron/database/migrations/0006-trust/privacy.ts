// Schema 6: the duties of the data protection law.
import type { Connection } from "../../connect.ts";

export const privacy6: string | ((db: Connection) => void) = "";

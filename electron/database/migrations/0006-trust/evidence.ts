// Schema 6: evidence photos, field sheets and results of prelists.
import type { Connection } from "../../connect.ts";

export const evidence6: string | ((db: Connection) => void) = "";

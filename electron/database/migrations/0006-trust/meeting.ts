// Schema 6: deliberations, checks and statistics of prelists.
import type { Connection } from "../../connect.ts";

export const meeting6: string | ((db: Connection) => void) = "";

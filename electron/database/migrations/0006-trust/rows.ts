// Schema 6: rows of prelists and their keys.
import type { Connection } from "../../connect.ts";

export const rows6: string | ((db: Connection) => void) = "";

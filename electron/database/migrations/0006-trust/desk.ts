// Schema 6: cases, referrals and letters.
import type { Connection } from "../../connect.ts";

export const desk6: string | ((db: Connection) => void) = "";

// Schema 6: trust (issue 7), and what was left of the desk and of a round of a prelist. One part for each concern; the parts run in this order.
import type { Connection } from "../connect.ts";
import { accounts6 } from "./0006-trust/accounts.ts";
import { backup6 } from "./0006-trust/backup.ts";
import { desk6 } from "./0006-trust/desk.ts";
import { evidence6 } from "./0006-trust/evidence.ts";
import { logs6 } from "./0006-trust/logs.ts";
import { meeting6 } from "./0006-trust/meeting.ts";
import { privacy6 } from "./0006-trust/privacy.ts";
import { rows6 } from "./0006-trust/rows.ts";

const PARTS = [accounts6, backup6, desk6, evidence6, meeting6, rows6, privacy6, logs6];

export function trust6(db: Connection): void {
  for (const part of PARTS) {
    if (typeof part === "string") db.exec(part);
    else part(db);
  }
}

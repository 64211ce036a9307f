// Schema 7: the supervisor's view and the desk (issue 8). One part for each concern; the parts run in this order.
import type { Connection } from "../connect.ts";
import { dashboard7 } from "./0007-supervisor/dashboard.ts";
import { desk7 } from "./0007-supervisor/desk.ts";
import { schedule7 } from "./0007-supervisor/schedule.ts";
import { reports7 } from "./0007-supervisor/reports.ts";
import { updates7 } from "./0007-supervisor/updates.ts";

const PARTS: readonly (string | ((db: Connection) => void))[] = [
  dashboard7,
  schedule7,
  reports7,
  desk7,
  updates7,
];

export function supervisor7(db: Connection): void {
  for (const part of PARTS) {
    if (typeof part === "string") db.exec(part);
    else part(db);
  }
}

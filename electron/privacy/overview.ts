// What waits in this room, as numbers.
import { hoursLeft } from "../../shared/privacy/clock.ts";
import type { Overview } from "../../shared/privacy/schemas.ts";
import type { Db } from "../database/tables.ts";
import { trustedNow } from "./clock.ts";
import { getContact } from "./contact.ts";
import { returnedPersons } from "./erasure/reference.ts";

export async function overviewOf(db: Db, at: Date): Promise<Overview> {
  const now = await trustedNow(db, at);
  const requests = await db
    .selectFrom("subject_requests")
    .select("due_at")
    .where("state", "=", "diterima")
    .execute();
  const incidents = await db
    .selectFrom("incidents")
    .select("due_at")
    .where("state", "=", "terbuka")
    .execute();
  const erasures = await db
    .selectFrom("erasures")
    .select("state")
    .where("state", "in", ["diusulkan", "dihapus"])
    .execute();
  const restricted = await db
    .selectFrom("restrictions")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("lifted_at", "is", null)
    .executeTakeFirstOrThrow();
  const consents = await db.selectFrom("consents").select("withdrawn_at").execute();
  const { contact, version } = await getContact(db);
  const nearness = requests.map((row) => hoursLeft(row.due_at, now).nearness);
  return {
    requests: {
      open: requests.length,
      near: nearness.filter((one) => one === "dekat").length,
      over: nearness.filter((one) => one === "lewat").length,
    },
    incidents: {
      open: incidents.length,
      over: incidents.filter((row) => row.due_at < now).length,
    },
    erasures: {
      waiting: erasures.filter((row) => row.state === "diusulkan").length,
      unfinished: erasures.filter((row) => row.state === "dihapus").length,
    },
    restricted: restricted.n,
    consents: {
      valid: consents.filter((row) => row.withdrawn_at === null).length,
      withdrawn: consents.filter((row) => row.withdrawn_at !== null).length,
    },
    returned: (await returnedPersons(db)).length,
    contact,
    contactVersion: version,
  };
}

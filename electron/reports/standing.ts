// How the office stands on this very day.
import type { Standing } from "../../shared/reports/schemas.ts";
import type * as z from "zod";
import type { Reader } from "./queries.ts";
import { count, lateCases, waitingReferrals } from "./late.ts";

/** The numbers of this very day. */
export async function standingOf({ db, today }: Reader): Promise<z.infer<typeof Standing>> {
  const open = () =>
    db
      .selectFrom("cases")
      .where("open", "=", 1)
      .select((eb) => eb.fn.countAll<number>().as("n"));
  const waiting = () => waitingReferrals(db).select((eb) => eb.fn.countAll<number>().as("n"));
  return {
    today,
    open: await count(open()),
    overdue: await count(lateCases(db, today).select((eb) => eb.fn.countAll<number>().as("n"))),
    awaitingDecision: await count(open().where("state", "=", "menunggu_persetujuan")),
    toRatify: await count(
      open().where("ratify_due_on", "is not", null).where("ratified_at", "is", null),
    ),
    awaitingReply: await count(waiting()),
    lateReplies: await count(waiting().where("r.reply_by", "<", today)),
  };
}

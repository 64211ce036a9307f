// What of a subject the asker may read: without the second key a sensitive case stays closed, with everything that hangs on it.
import type { Db } from "../../database/tables.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import type { Subject } from "../holdings/subject.ts";

/** @returns the subject without what stays closed, and of how many cases that is */
export async function readableSubject(
  db: Db,
  subject: Subject,
  sensitive: SensitiveBox,
): Promise<{ subject: Subject; closedCases: number }> {
  if (sensitive.canOpen) return { subject, closedCases: 0 };
  const closed = await db
    .selectFrom("cases")
    .select("id")
    .where("sensitive", "=", 1)
    .where("id", "in", [...subject.cases, ...subject.asked])
    .execute();
  if (closed.length === 0) return { subject, closedCases: 0 };
  const cases = new Set(closed.map(({ id }) => id));
  const sent = await db
    .selectFrom("referrals")
    .select(["id", "letter_id"])
    .where("case_id", "in", [...cases])
    .execute();
  const referrals = new Set(sent.map(({ id }) => id));
  const letters = new Set(sent.map(({ letter_id }) => letter_id));
  const without = (ids: readonly string[], gone: ReadonlySet<string | null>) =>
    ids.filter((id) => !gone.has(id));
  return {
    subject: {
      ...subject,
      cases: without(subject.cases, cases),
      asked: without(subject.asked, cases),
      referrals: without(subject.referrals, referrals),
      letters: without(subject.letters, letters),
    },
    closedCases: cases.size,
  };
}

// Gathers what a shared letter and its list of names print.
import type { Signer } from "../../shared/office/letterhead.ts";
import type { PaperSheet, PaperSize } from "../../shared/papers/paper.ts";
import { coverPaper } from "../../shared/referrals/cover-paper.ts";
import type { Db } from "../database/tables.ts";
import type { getOffice } from "../office/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { personOnLetter } from "./person-on-letter.ts";
import { referralsUnder } from "./queries.ts";
import { targetOf } from "./target.ts";
import { templateOfLetter } from "./templates/of-letter.ts";

type Office = Awaited<ReturnType<typeof getOffice>>;

async function categoriesOf(db: Db, caseIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom("cases")
    .innerJoin("categories", "categories.code", "cases.category_code")
    .select(["cases.id", "categories.name"])
    .where("cases.id", "in", caseIds)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The day that the letter asked an answer by: each referral goes on to days of its own. */
async function askedFirst(db: Db, referralId: string): Promise<string | null | undefined> {
  const row = await db
    .selectFrom("referral_events")
    .select("reply_by")
    .where("referral_id", "=", referralId)
    .where("kind", "=", "terbit")
    .executeTakeFirst();
  return row?.reply_by;
}

/** One letter with the list of all who stand under it; whoever became sensitive since then is not named any more. */
export async function coverOf(
  { db, sensitive }: Pick<QueryContext, "db" | "sensitive">,
  office: Office,
  letterId: string,
  size: PaperSize,
): Promise<PaperSheet> {
  const rows = await referralsUnder(db, letterId);
  // The text of the newest version: those that ended before it keep theirs, and whoever became sensitive has neutral words.
  const plain = rows.filter((row) => row.sensitive === 0);
  const newest = (plain.length > 0 ? plain : rows).reduce((a, b) =>
    b.revision > a.revision ? b : a,
  );
  const categories = await categoriesOf(
    db,
    rows.map((row) => row.case_id),
  );
  return coverPaper({
    office,
    size,
    number: newest.letter_number,
    datedOn: newest.issued_on,
    replyBy: (await askedFirst(db, newest.id)) ?? newest.reply_by,
    ...targetOf(newest, sensitive),
    subject: newest.subject,
    request: newest.request,
    signer: JSON.parse(newest.signer) as Signer,
    revision: newest.revision,
    template: await templateOfLetter(db, letterId, "pengantar"),
    people: await Promise.all(
      rows.map(async (row) => ({
        code: row.code,
        cancelled: row.state === "dibatalkan",
        person:
          row.sensitive === 1
            ? null
            : await personOnLetter(db, row.person_id, office.terms.village),
        remark: row.sensitive === 1 ? "" : (categories.get(row.case_id) ?? ""),
      })),
    ),
  });
}

// What referrals and statements hold of a case that becomes sensitive goes under the second key; its letters say nothing of the kind from then on.
import type { LetterWords } from "../../shared/referrals/words.ts";
import { letterWords } from "../../shared/referrals/words.ts";
import { NEUTRAL_STATEMENT } from "../../shared/referrals/statements.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Acting, CaseRecord } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { neutralLetter } from "./letters.ts";
import {
  appendReferralEvent,
  keepRevision,
  patchReferral,
  referralsOfCase,
  sealedNote,
  sealedWords,
  type ReferralRecord,
} from "./queries.ts";
import { sealStatementWords } from "./statement-words.ts";
import { neutralAddressee, storedTarget, targetOf } from "./target.ts";

/** Call in the transaction that makes the case sensitive, after it. */
export async function sealReferralsOf(by: Acting, row: CaseRecord): Promise<void> {
  for (const referral of await referralsOfCase(by.db, row.id)) {
    await sealHistory(by, referral.id);
    await sealRevisions(by, referral.id);
    await neutralWords(by, referral);
  }
  const statements = await by.db
    .selectFrom("statements")
    .select(["id", "letter_id"])
    .where("case_id", "=", row.id)
    .execute();
  for (const { id, letter_id } of statements) {
    await sealStatementWords(by, id);
    await neutralLetter(by.db, letter_id, NEUTRAL_STATEMENT);
  }
}

async function sealHistory({ db, sensitive }: Acting, referralId: string): Promise<void> {
  const rows = await db
    .selectFrom("referral_events")
    .select(["id", "note", "missing", "onward_to"])
    .where("referral_id", "=", referralId)
    .where("note", "is not", null)
    .execute();
  for (const { id, note, missing, onward_to } of rows)
    await db
      .updateTable("referral_events")
      .set({
        note: null,
        note_sealed: await sealedNote(sensitive, {
          id,
          note: note ?? "",
          missing: JSON.parse(missing) as string[],
          onwardTo: onward_to,
        }),
        missing: "[]",
        onward_to: "",
      })
      .where("id", "=", id)
      .execute();
}

async function sealRevisions(by: Acting, referralId: string): Promise<void> {
  for (const { revision, ...words } of await openRevisions(by.db, referralId))
    await by.db
      .updateTable("referral_revisions")
      .set(
        await sealedWords(by.sensitive, referralId, revision, {
          ...words,
          copies: JSON.parse(words.copies) as string[],
        }),
      )
      .where("referral_id", "=", referralId)
      .where("revision", "=", revision)
      .execute();
}

async function openRevisions(db: Db, referralId: string) {
  return db
    .selectFrom("referral_revisions")
    .select(["revision", "subject", "request", "enclosure", "copies"])
    .where("referral_id", "=", referralId)
    .where("words_sealed", "is", null)
    .execute();
}

/** The letter that went out keeps its words as a sealed version; what is printed from now on is the neutral one, and says which version it is. */
async function neutralWords(by: Acting, row: ReferralRecord): Promise<void> {
  const neutral: LetterWords = letterWords(row, "", true);
  await keepRevision(by, row);
  // Sealed before, when it was sensitive once already: whoever raises it again need not hold the key.
  const target = row.target_sealed
    ? {}
    : await storedTarget(by.sensitive, true, row.id, targetOf(row, by.sensitive));
  await patchReferral(by.db, row, {
    ...neutral,
    ...target,
    revision: row.revision + 1,
    updated_at: by.now().toISOString(),
  });
  await appendReferralEvent(by, row, {
    id: by.newId(),
    kind: "ubah",
    from: row.state,
    to: row.state,
    day: localDate(by.now()),
    note: "Kasus menjadi peka; perihal dan isi surat diganti kata netral.",
  });
  await neutralLetter(by.db, row.letter_id, neutral.subject);
  if (row.list_no === null) await neutralAddressee(by.db, row.letter_id);
}

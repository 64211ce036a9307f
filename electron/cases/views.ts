// The views of the work queue as conditions: one definition for lists, counts and reminders.
import { sql, type RawBuilder, type SqlBool } from "kysely";
import { EXPIRING_DAYS } from "../../shared/cases/reminders.ts";
import type { QueueView } from "../../shared/cases/schemas.ts";
import { isHiding } from "../../shared/cases/snooze.ts";
import type { CaseState } from "../../shared/cases/states.ts";
import { addDays } from "../../shared/values/date.ts";
import { nearLimit, type WorkCalendar } from "../../shared/values/working-days.ts";
import type { Db } from "../database/tables.ts";

export interface Reader {
  readonly db: Db;
  readonly accountId: string;
  readonly canOpen: boolean;
  /** Watches what is late: nothing that an officer put off is kept from it. */
  readonly watches: boolean;
  readonly today: string;
  readonly calendar: WorkCalendar;
}

/** Open views run in the order of work; the others newest first. */
export function isWorkOrder(view: QueueView): boolean {
  return view !== "ditutup" && view !== "semua";
}

/** What the view holds of itself. What the partial indexes stand for is written as they are. */
function holds(view: QueueView, reader: Reader): RawBuilder<SqlBool> {
  const inState = (state: CaseState) => sql<SqlBool>`cases.state = ${state}`;
  switch (view) {
    case "semua":
      return sql<SqlBool>`1`;
    case "terbuka":
      return sql<SqlBool>`cases.open = 1`;
    case "ditutup":
      return sql<SqlBool>`cases.open = 0`;
    case "saya":
      return sql<SqlBool>`cases.open = 1 AND cases.officer_id = ${reader.accountId}`;
    case "baru":
      return inState("diterima");
    case "perbaikan":
      return inState("perbaikan_berkas");
    case "penetapan":
      return inState("menunggu_persetujuan");
    case "pengesahan":
      return sql<SqlBool>`cases.ratify_due_on IS NOT NULL AND cases.ratified_at IS NULL AND +cases.open = 1`;
    case "terlambat":
      return sql<SqlBool>`cases.open = 1 AND cases.running = 1 AND cases.due_on < ${reader.today}`;
    case "dekat":
      return sql<SqlBool>`cases.running = 1 AND cases.due_on >= ${reader.today}
        AND cases.due_on <= ${nearLimit(reader.today, reader.calendar)}`;
    case "janji":
      // Kept as soon as somebody talked to the citizen on that day or later.
      return sql<SqlBool>`cases.open = 1 AND cases.promised_on IS NOT NULL AND cases.promised_on <= ${reader.today}
        AND NOT EXISTS (SELECT 1 FROM case_events e WHERE e.case_id = cases.id AND e.kind = 'kontak'
          AND e.created_at >= cases.promised_on)`;
    case "tindak_lanjut":
      return sql<SqlBool>`cases.follow_up_on IS NOT NULL AND +cases.follow_up_on <= ${reader.today}`;
    case "rujukan":
      // Must-have 20: past the day that the letter itself asked for.
      return sql<SqlBool>`cases.awaited_by IS NOT NULL AND cases.awaited_by < ${reader.today}`;
    case "dikembalikan":
      return sql<SqlBool>`cases.returned = 1`;
    case "surat_habis":
      return sql<SqlBool>`cases.id IN (${expiring(reader.today)})`;
    case "ditunda":
      return sql<SqlBool>`cases.snoozed_until IS NOT NULL AND cases.snoozed_until > ${reader.today}`;
    default:
      return view satisfies never;
  }
}

/** One condition for each view, for its list and its count. */
export function viewFilter(view: QueueView, reader: Reader): RawBuilder<SqlBool> {
  const all = holds(view, reader);
  if (!isHiding(view, reader.watches)) return all;
  // Few are put off: they are looked up once, and what is counted or walked through stays an index.
  return sql<SqlBool>`${all} AND cases.id NOT IN (SELECT off.id FROM cases off
    WHERE off.snoozed_until IS NOT NULL AND off.snoozed_until > ${reader.today})`;
}

/** Cases with a statement that ends soon, unless it was cancelled or the person holds one of its kind that lasts longer. */
function expiring(today: string): RawBuilder<unknown> {
  return sql`SELECT s.case_id FROM statements s JOIN letters l ON l.id = s.letter_id
    WHERE s.valid_until >= ${today} AND s.valid_until <= ${addDays(today, EXPIRING_DAYS)} AND l.cancelled_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM statements n JOIN letters m ON m.id = n.letter_id
      WHERE n.person_id = s.person_id AND n.kind = s.kind AND n.valid_until > s.valid_until AND m.cancelled_at IS NULL)`;
}

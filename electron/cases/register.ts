// Registers a walk-in: number, case, checklist and first timeline row in the caller's transaction.
import type * as z from "zod";
import { CASE_PURPOSE } from "../../shared/cases/purpose.ts";
import { legalBasisFor, registrationNumber, statusCodeFrom } from "../../shared/cases/rules.ts";
import type {
  CaseDocument,
  Category,
  RegisterInput,
  Registered,
} from "../../shared/cases/schemas.ts";
import { addWorkingDays } from "../../shared/values/working-days.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import { takeNumber } from "../office/numbering.ts";
import { getOffice } from "../office/queries.ts";
import { templateForIssue } from "../office/templates/queries.ts";
import { indexReference } from "../people/search/queries.ts";
import { getCategory, workCalendar } from "./categories.ts";
import { broughtAlong, writeGroup } from "./groups/change.ts";
import { checkShelter } from "./safe-contact.ts";
import { endVisitWithCase } from "./visits.ts";
import { appendEvent } from "./moves.ts";
import { findCase, type Acting, type CaseRecord } from "./queries.ts";

function answer(
  row: Pick<CaseRecord, "id" | "number" | "status_code" | "due_on" | "sensitive">,
): z.input<typeof Registered> {
  return {
    id: row.id,
    number: row.number,
    statusCode: row.status_code,
    dueOn: row.due_on,
    sensitive: row.sensitive === 1,
  };
}

/** The checklist of the category with what the citizen brought; codes outside it are ignored. */
function checklistOf(category: Category, held: RegisterInput["documents"]): CaseDocument[] {
  const brought = new Map(held.map((document) => [document.code, document.held]));
  return category.checklist.map((item) => ({ ...item, held: brought.get(item.code) ?? "belum" }));
}

/**
 * Idempotent by the client's id: a retry answers the number given the first time.
 * Throws DeskError: kategori_nonaktif, tidak_ditemukan (person or category). `source` is 'loket' or 'latihan'.
 */
export async function registerCase(
  by: Acting,
  input: RegisterInput,
  source = "loket",
): Promise<z.input<typeof Registered>> {
  const before = await findCase(by.db, input.id);
  if (before) {
    if (before.created_by !== by.session.accountId)
      throw new DeskError("masukan_salah", { fields: { id: "dipakai" } });
    return answer(before);
  }
  const category = await getCategory(by.db, input.categoryCode);
  if (category.retired) throw new DeskError("kategori_nonaktif");
  await requirePersons(by, [input.personId, input.applicantId]);
  const brought = await broughtAlong(by, category, input);
  const sensitive = category.sensitive || input.sensitive ? 1 : 0;
  const at = by.now().toISOString();
  const today = localDate(by.now());
  const year = Number(today.slice(0, 4));
  const office = await getOffice(by.db);
  const number = registrationNumber(office.areaCode, year, await takeNumber(by.db, `REG:${year}`));
  const me = by.session.accountId;
  const provenance = {
    legal_basis: legalBasisFor(input.urgency),
    purpose: CASE_PURPOSE,
    source,
    created_at: at,
    created_by: me,
    updated_at: at,
  };
  const row = {
    id: input.id,
    number,
    status_code: statusCodeFrom(by.newId()),
    received_at: at,
    received_on: today,
    contact_kind: input.contactKind,
    channel: input.channel,
    category_code: category.code,
    urgency: input.urgency,
    sensitive,
    person_id: input.personId,
    applicant_id: input.applicantId,
    relation: input.relation,
    narrative: sensitive ? null : input.narrative,
    narrative_sealed: sensitive
      ? await by.sensitive.seal(input.narrative, `cases.narrative:${input.id}`)
      : null,
    state: "diterima" as const,
    state_since: at,
    state_since_on: today,
    target_days: category.targetDays,
    due_on: addWorkingDays(today, category.targetDays, await workCalendar(by.db)),
    promised_on: input.promisedOn,
    officer_id: me,
    received_by: me,
    area_code: office.areaCode,
    sharing: input.sharing,
    receipt_template: await templateForIssue(by.db, "tanda_terima", { at, by: me }),
    form_template: await templateForIssue(by.db, "formulir", { at, by: me }),
    sharing_at: input.sharing === "tidak_ditanya" ? null : at,
    ...provenance,
  };
  await by.db.insertInto("cases").values(row).execute();
  // The number of a sensitive case finds nobody: numbers run in order, so trying them would tell whose case it is.
  for (const person of sensitive ? [] : new Set([row.person_id, row.applicant_id]))
    await indexReference(by.db, person, "kasus", number);
  const documents = checklistOf(category, input.documents);
  if (documents.length > 0)
    await by.db
      .insertInto("case_documents")
      .values(
        documents.map((document, sort) => ({
          ...document,
          required: document.required ? 1 : 0,
          case_id: row.id,
          sort,
          ...provenance,
        })),
      )
      .execute();
  const group = input.group ? await writeGroup(by, row, input.group) : {};
  const details = { documents, ...brought, ...group };
  await appendEvent(by, row, { kind: "daftar", to: "diterima", details });
  if (input.safeContact) {
    checkShelter(input.safeContact, sensitive === 1);
    await appendEvent(by, row, {
      kind: "kontak_aman",
      details: { safeContact: input.safeContact },
    });
  }
  if (input.visitId) await endVisitWithCase(by, input.visitId, row.id);
  return answer(row);
}

async function requirePersons(by: Acting, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const found = await by.db
    .selectFrom("persons")
    .select(["id", "merged_into"])
    .where("id", "in", wanted)
    .execute();
  if (found.length !== wanted.length) throw new DeskError("tidak_ditemukan");
  // A draft may name a record that was merged meanwhile.
  const merged = found.find((person) => person.merged_into !== null);
  if (merged) throw new DeskError("sudah_digabung", { personId: merged.merged_into });
}

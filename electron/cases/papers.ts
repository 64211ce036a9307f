// Gathers what the papers of a case print.
import { receiptPaper } from "../../shared/cases/receipt-paper.ts";
import { registrationFormPaper, type PersonOnForm } from "../../shared/cases/form-paper.ts";
import { servedName } from "../../shared/cases/groups.ts";
import { DeskError } from "../../shared/errors.ts";
import type { PaperSheet } from "../../shared/papers/paper.ts";
import type { Db } from "../database/tables.ts";
import { areaLineOf } from "../areas/queries.ts";
import { getOffice } from "../office/queries.ts";
import { templateKept } from "../office/templates/queries.ts";
import type { QueryContext } from "../serve/context.ts";
import { getCategory } from "./categories.ts";
import { documentsOf } from "./documents.ts";
import { besideInWords, besideOf, groupOf } from "./groups/queries.ts";
import { getCase, isRestricted, narrativeOf } from "./queries.ts";
import { accountNames } from "./view.ts";

/** Village and kecamatan: the form stays in the kabupaten that its letterhead names. */
function villageLine(code: string | null): string | undefined {
  return areaLineOf(code)?.split(", ").slice(0, 2).join(", ");
}

async function personOnForm(db: Db, id: string): Promise<PersonOnForm> {
  const row = await db.selectFrom("persons").selectAll().where("id", "=", id).executeTakeFirst();
  if (!row) throw new DeskError("tidak_ditemukan");
  const home =
    row.home_is_ktp === 1
      ? {
          street: row.ktp_address,
          village: row.ktp_village_code,
          hamlet: row.ktp_hamlet,
          rt: row.ktp_rt,
          rw: row.ktp_rw,
        }
      : {
          street: row.home_address,
          village: row.home_village_code,
          hamlet: row.home_hamlet,
          rt: row.home_rt,
          rw: row.home_rw,
        };
  const parts = [
    home.street,
    home.hamlet,
    home.rt && `RT ${home.rt}`,
    home.rw && `RW ${home.rw}`,
    villageLine(home.village),
  ].filter(Boolean);
  return {
    name: row.name,
    nik: row.nik,
    birthDate: row.birth_date,
    phone: row.phone,
    address: parts.length > 0 ? parts.join(", ") : null,
  };
}

/** Tanda terima. Of a sensitive case it names nobody and nothing, whoever prints it. */
export async function receiptOf(context: QueryContext, id: string): Promise<PaperSheet> {
  const { db } = context;
  const row = await getCase(db, id);
  const office = await getOffice(db);
  const names = await accountNames(db, [row.received_by]);
  const hidden = row.sensitive === 1;
  const [applicant, person, category, documents, group] = await Promise.all([
    personOnForm(db, row.applicant_id),
    personOnForm(db, row.person_id),
    getCategory(db, row.category_code),
    documentsOf(db, id),
    groupOf(db, id),
  ]);
  return receiptPaper({
    office,
    number: row.number,
    statusCode: row.status_code,
    receivedOn: row.received_on,
    officer: names.get(row.received_by) ?? "",
    promisedOn: row.promised_on,
    template: await templateKept(db, "tanda_terima", row.receipt_template),
    open: hidden
      ? null
      : {
          applicant: applicant.name,
          person: servedName(person.name, group),
          category: category.name,
          documents,
        },
  });
}

/** The registration form. Throws DeskError('kasus_terbatas') for an account that may not read the case. */
export async function registrationFormOf(context: QueryContext, id: string): Promise<PaperSheet> {
  const { db, sensitive } = context;
  const row = await getCase(db, id);
  if (isRestricted(row, sensitive)) throw new DeskError("kasus_terbatas");
  const names = await accountNames(db, [row.received_by]);
  const { group, facts } = await besideInWords(db, id, sensitive);
  const { support } = await besideOf(db, id, sensitive);
  // The citizen of a sensitive case is reached by the safe contact only: no other number invites a call.
  const onForm = async (person: string) => {
    const printed = await personOnForm(db, person);
    return row.sensitive === 1 ? { ...printed, phone: null } : printed;
  };
  return registrationFormPaper({
    office: await getOffice(db),
    number: row.number,
    receivedOn: row.received_on,
    officer: names.get(row.received_by) ?? "",
    channel: row.channel,
    contactKind: row.contact_kind,
    urgency: row.urgency,
    category: (await getCategory(db, row.category_code)).name,
    person: await onForm(row.person_id),
    applicant: await onForm(row.applicant_id),
    relation: row.relation,
    group,
    facts,
    companion: support.companion,
    narrative: narrativeOf(row, sensitive),
    documents: await documentsOf(db, id),
    legalBasis: row.legal_basis,
    sharing: row.sharing,
    template: await templateKept(db, "formulir", row.form_template),
  });
}

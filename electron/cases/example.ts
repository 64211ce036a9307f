// The previews of the papers of a case: the real paper of this office with an invented person, marked as an example.
import { registrationFormPaper } from "../../shared/cases/form-paper.ts";
import { receiptPaper } from "../../shared/cases/receipt-paper.ts";
import type { CaseDocument } from "../../shared/cases/schemas.ts";
import { addDays } from "../../shared/values/date.ts";
import { inventedPerson, type Example } from "../office/templates/examples.ts";

const NUMBER = "REG/CONTOH/0000/00000";
const OFFICER = "Contoh Nama Petugas";
const DOCUMENTS: readonly CaseDocument[] = [
  { code: "contoh_ktp", label: "Contoh berkas pertama", required: true, held: "asli" },
  { code: "contoh_kk", label: "Contoh berkas kedua", required: true, held: "belum" },
];

const receipt: Example = ({ office, template, size, today }) => {
  const { name } = inventedPerson(office.terms.village);
  return receiptPaper({
    office: { ...office, paperSize: size },
    number: NUMBER,
    statusCode: "0000-0000",
    receivedOn: today,
    officer: OFFICER,
    promisedOn: addDays(today, 3),
    open: { applicant: name, person: name, category: "Contoh layanan", documents: DOCUMENTS },
    template,
    example: true,
  });
};

const form: Example = ({ office, template, size, today }) => {
  const invented = inventedPerson(office.terms.village);
  const person = {
    name: invented.name,
    nik: invented.nik ?? null,
    birthDate: "1980-01-01",
    address: invented.address ?? null,
    phone: null,
  };
  return registrationFormPaper({
    office: { ...office, paperSize: size },
    number: NUMBER,
    receivedOn: today,
    officer: OFFICER,
    channel: "langsung",
    contactKind: "permohonan",
    urgency: "biasa",
    category: "Contoh layanan",
    person,
    applicant: person,
    relation: "diri_sendiri",
    group: null,
    facts: [],
    companion: null,
    narrative: "Di sini tercetak uraian yang ditulis petugas.",
    documents: DOCUMENTS,
    legalBasis: "tugas_publik",
    sharing: "tidak_ditanya",
    template,
    example: true,
  });
};

export const casePaperExamples = { tanda_terima: receipt, formulir: form };

// The preview of a template: the real paper of this office with an invented person, marked as an example.
import type { OfficeView } from "../../../shared/office/contract.ts";
import type { PersonOnPaper } from "../../../shared/papers/identity-table.ts";
import type { PaperSheet, PaperSize } from "../../../shared/papers/paper.ts";
import { letterPaper } from "../../../shared/referrals/letter-paper.ts";
import { statementPaper } from "../../../shared/referrals/statement-paper.ts";
import { needsCheck } from "../../../shared/referrals/statements.ts";
import type { TemplateKind } from "../../../shared/referrals/templates/fields.ts";
import type { TemplateNode } from "../../../shared/referrals/templates/read.ts";
import { addDays } from "../../../shared/values/date.ts";

const NUMBER = "000/CONTOH";

/** A number of sixteen zeros belongs to nobody. */
function inventedPerson(villageTerm: string): PersonOnPaper {
  return {
    name: "Contoh Nama Warga",
    birthPlace: "Kota Contoh",
    birthDate: "01 Januari 1980",
    familyCard: "0000000000000000",
    nik: "0000000000000000",
    address: "Jalan Contoh Nomor 1",
    rt: "000",
    rw: "000",
    villageTerm,
    village: "Contoh",
    district: "Contoh",
  };
}

/** @param today 'YYYY-MM-DD' */
export function examplePaper(
  office: OfficeView,
  kind: TemplateKind,
  template: readonly TemplateNode[],
  size: PaperSize,
  today: string,
): PaperSheet {
  const common = {
    office,
    size,
    number: NUMBER,
    person: inventedPerson(office.terms.village),
    signer: office.signers.find(({ active }) => active) ?? {
      id: "contoh",
      name: "",
      position: office.terms.head,
      onBehalfOf: "",
      rank: "",
      nip: null,
      active: true,
    },
    cancelled: false,
    template,
    example: true,
  };
  if (kind === "rujukan")
    return letterPaper({
      ...common,
      code: "RJ-0000-0000",
      datedOn: today,
      replyBy: addDays(today, 7),
      addressee: "Kepala Kantor Contoh",
      addresseePlace: "",
      subject: "Rujukan: contoh layanan",
      request: "Di sini tercetak isi permintaan yang ditulis petugas saat menerbitkan rujukan.",
      enclosure: "",
      copies: [],
    });
  return statementPaper({
    ...common,
    kind,
    issuedOn: today,
    validUntil: addDays(today, 90),
    purpose: "contoh keperluan",
    text: "Di sini tercetak keterangan tambahan yang ditulis petugas.",
    check: needsCheck(kind)
      ? { on: today, by: "Contoh Nama Petugas", desil: kind === "terdaftar" ? 1 : null }
      : null,
  });
}

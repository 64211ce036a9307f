// The fields of the referral letter and of its slip.
import { markup, paragraphs } from "../../papers/html.ts";
import { identityTable, type IdentityRow } from "../../papers/identity-table.ts";
import { formatDate } from "../../values/date.ts";
import { initialsOf } from "../words.ts";
import type { LetterInput } from "../letter-paper.ts";
import { commonValues } from "./person-values.ts";
import type { TemplateValues } from "../../papers/templates/print.ts";

/** @param group of a letter for a group: its identity, which names who speaks for it */
export function letterValues(input: LetterInput, group?: readonly IdentityRow[]): TemplateValues {
  return {
    ...commonValues({ ...input, officeName: input.office.name }),
    ...(group ? { identitas: identityTable(group, true) } : {}),
    yang_dirujuk: group ? "kelompok warga" : "warga",
    permintaan: paragraphs(input.request),
    batas_jawaban: formatDate(input.replyBy),
    kode: input.code,
    perihal: input.subject,
    kepada: input.addressee,
  };
}

/** The fields of the slip below it. */
export function slipValues(input: LetterInput): TemplateValues {
  return {
    kode: markup`<span class="code">${input.code}</span>`,
    inisial: initialsOf(input.person.name),
    nomor_surat: input.number,
    tanggal_surat: formatDate(input.datedOn),
    nama_kantor: input.office.name,
  };
}

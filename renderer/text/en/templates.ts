// English texts of the templates of letters.
import type { TemplateKind } from "../../../shared/referrals/templates/fields.ts";
import {
  TEMPLATE_CLASSES,
  type TemplateReason,
} from "../../../shared/referrals/templates/subset.ts";
import type { templates as original } from "../id/templates.ts";

const kinds: Record<TemplateKind, string> = {
  rujukan: "Referral letter",
  terdaftar: "Statement: registered",
  tidak_terdaftar: "Statement: not registered",
  sktm: "Statement of poverty (SKTM)",
  kis: "Statement: correction of KIS data",
  pekerjaan: "Statement of occupation",
};

const problems: Record<TemplateReason, (what: string) => string> = {
  terlalu_besar: () => "The text is larger than 64 kB. Shorten it.",
  tag_dilarang: (what) =>
    `<${what}> may not be used in a letter. Allowed: p, br, b, i, u, ol, ul, li, table, tr, td, th.`,
  tag_rusak: () => "There is a < that begins no tag. For a less-than sign write &lt;.",
  atribut_dilarang: (what) => `The attribute ${what} may not be used. Only class may.`,
  kelas_dilarang: (what) =>
    `The class ${what} is not known. Allowed: ${TEMPLATE_CLASSES.join(", ")}.`,
  salah_tempat: (what) => `${what} may not stand here.`,
  teks_di_luar: () => "There is text outside a paragraph. Put it between <p> and </p>.",
  tidak_ditutup: (what) => `<${what}> is not closed. Add </${what}>.`,
  penutup_lebih: (what) => `</${what}> closes nothing. Remove it.`,
  terlalu_dalam: () => "Tags are nested too deeply.",
  tanda_rusak: (what) => `The sign &${what}; is not known. Write the letter itself.`,
  isian_rusak: () => "There is a {{ without }}.",
  perulangan: (what) => `{{${what}}} is not allowed: letters have no loops or conditions.`,
  isian_tidak_dikenal: (what) => `The field {{${what}}} is not known. Choose one from the list.`,
  isian_wajib: (what) => `The field {{${what}}} must stand in this letter.`,
};

export const templates: typeof original = {
  title: "Letter templates",
  subtitle:
    "The prose of the letters. Letterhead, number, signature and reply slip follow the settings of the office.",
  kinds,
  columns: { kind: "Letter", state: "State", changed: "Last changed" },
  states: {
    bawaan: (shipped) => `As shipped, version ${shipped}`,
    kantor: (version) => `Changed, version ${version}`,
  },
  newer: (shipped) => `A newer shipped one is there: version ${shipped}`,
  changedBy: (when, by) => `${when} by ${by}`,
  body: "Text (HTML)",
  bodyHint:
    "Simple tags only. Fields {{...}} are filled from the letter; what is missing prints as dots.",
  note: "Note on the change",
  noteHint: "May stay empty.",
  bold: "Bold",
  italic: "Italic",
  underline: "Underline",
  paragraph: "Paragraph",
  insert: "Insert a field",
  insertHint: "Type to search, Enter inserts at the cursor.",
  required: "required",
  block: "stands alone",
  fields: {
    identitas: "Identity table of the person",
    permintaan: "The request as written by the officer",
    batas_jawaban: "Day until which an answer is awaited",
    kode: "Referral code",
    perihal: "Subject",
    kepada: "Addressee",
    yang_dirujuk: "“warga” or, for a group, “kelompok warga”",
    nama: "Name of the person",
    nik: "NIK of the person",
    no_kk: "Family card number",
    tempat_tanggal_lahir: "Place and date of birth",
    alamat: "Address with RT and RW",
    desa: "Village",
    kecamatan: "Kecamatan",
    nomor_surat: "Letter number",
    tanggal_surat: "Date of the letter",
    nama_kantor: "Name of the office",
    nama_penanda_tangan: "Name of the signer",
    jabatan_penanda_tangan: "Position of the signer",
    penanda_tangan: "Table of the signer: name and position",
    keperluan: "What the letter is needed for",
    berlaku_sampai: "Last day on which it holds",
    keterangan: "The officer's extra paragraph; prints nothing when empty",
    daftar: "Name of the register: DTSEN or DTKS",
    tanggal_cek: "Day of the SIKS-NG check",
    pemeriksa: "Officer who made the SIKS-NG check",
    pada_desil: "“ pada desil 2” with a leading space; prints nothing when no desil is recorded",
  },
  ok: "The text can be used.",
  at: (line, sentence) => (line > 0 ? `Line ${line}: ${sentence}` : sentence),
  problem: (reason, what) => problems[reason]?.(what) ?? "This text cannot be used in a letter.",
  preview: "Show an example",
  save: "Save template",
  saved: "Template saved. It holds for letters issued from now on.",
  unchanged: "Nothing changed yet.",
  changed: "There are unsaved changes.",
  restore: "Back to the shipped text",
  restoreTitle: "Use the shipped text again?",
  restoreBody: "The next letters use the shipped text. This version stays in the history.",
  keep: "Keep",
  restored: "The shipped text is in use again.",
  exportFile: "Save to a file",
  exported: (version) => `Template version ${version} saved to a file.`,
  importFile: "Take from a file",
  imported: (office, version) =>
    `The text of ${office} (version ${version}) was loaded. Look at the example, then save.`,
  fileName: (kind, version) => `template-${kind}-v${version}.json`,
  history: "History",
  historyHint: "A letter is always printed again with the text it was issued with.",
  noHistory: "No versions yet. Letters use the shipped text.",
  version: (version, origin) => `Version ${version}, ${origin}`,
  origins: { bawaan: "shipped", kantor: "office" },
  load: "Load into the editor",
  errors: {
    refused: (sentence) =>
      `${sentence} The template was not saved; the old one stays in force. Correct the text.`,
    badFile:
      "This is not a letter template of this app. Nothing changed. Choose a file made with “Save to a file”.",
    otherKind: (kind) =>
      `This file is the template of another letter${kind === "" ? "" : `: ${kind}`}. Nothing changed. Open the template of that letter and take the file there.`,
  },
};

// The named fields of each kind of template: what they print, which must stand in it, and which are blocks of their own.
import type { StatementKind } from "../statements.ts";

export type TemplateKind = "rujukan" | StatementKind;
export const TEMPLATE_KINDS = [
  "rujukan",
  "terdaftar",
  "tidak_terdaftar",
  "sktm",
  "kis",
  "pekerjaan",
] as const satisfies readonly TemplateKind[];

export interface TemplateField {
  /** A table or whole paragraphs: stands on its own, not inside a paragraph. */
  readonly block: boolean;
  /** A letter without it would miss what it is for. */
  readonly required: boolean;
}

const inline: TemplateField = { block: false, required: false };
const needed: TemplateField = { block: false, required: true };
const block: TemplateField = { block: true, required: false };
const neededBlock: TemplateField = { block: true, required: true };

const COMMON = {
  identitas: neededBlock,
  nama: inline,
  nik: inline,
  no_kk: inline,
  tempat_tanggal_lahir: inline,
  alamat: inline,
  desa: inline,
  kecamatan: inline,
  nomor_surat: inline,
  tanggal_surat: inline,
  nama_kantor: inline,
  nama_penanda_tangan: inline,
  jabatan_penanda_tangan: inline,
} as const satisfies Record<string, TemplateField>;

const REFERRAL = {
  permintaan: neededBlock,
  batas_jawaban: needed,
  kode: inline,
  perihal: inline,
  kepada: inline,
  yang_dirujuk: inline,
  ...COMMON,
} as const satisfies Record<string, TemplateField>;

const STATEMENT = {
  keperluan: needed,
  berlaku_sampai: needed,
  keterangan: neededBlock,
  penanda_tangan: block,
  ...COMMON,
} as const satisfies Record<string, TemplateField>;

/** A statement on the register names the day of the check it rests on, and the register by the word of the office. */
const CHECKED = {
  daftar: needed,
  tanggal_cek: needed,
  pemeriksa: inline,
  ...STATEMENT,
} as const satisfies Record<string, TemplateField>;

const LISTED = { pada_desil: inline, ...CHECKED } as const satisfies Record<string, TemplateField>;

export type FieldName = keyof typeof REFERRAL | keyof typeof LISTED;
export type Fields = Readonly<Partial<Record<FieldName, TemplateField>>>;

/** In the order in which the editor offers them. */
export const TEMPLATE_FIELDS: Readonly<Record<TemplateKind, Fields>> = {
  rujukan: REFERRAL,
  terdaftar: LISTED,
  tidak_terdaftar: CHECKED,
  sktm: STATEMENT,
  kis: STATEMENT,
  pekerjaan: STATEMENT,
};

/** The field of that name, or undefined; `__proto__` and the like are no fields. */
export function fieldOf(kind: TemplateKind, name: string): TemplateField | undefined {
  const fields = TEMPLATE_FIELDS[kind];
  return Object.hasOwn(fields, name) ? fields[name as FieldName] : undefined;
}

export function requiredFields(kind: TemplateKind): FieldName[] {
  return (Object.keys(TEMPLATE_FIELDS[kind]) as FieldName[]).filter(
    (name) => fieldOf(kind, name)?.required,
  );
}

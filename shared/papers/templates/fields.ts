// The named fields of each kind of template: what they print, which must stand in it, and which are blocks of their own.
/** Letters first, then the papers of a case; in the order of the list of templates. */
export const TEMPLATE_KINDS = [
  "rujukan",
  "pengantar",
  "umpan_balik",
  "terdaftar",
  "tidak_terdaftar",
  "sktm",
  "kis",
  "pekerjaan",
  "tanda_terima",
  "formulir",
  "berita_acara",
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

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

const LETTER = {
  nomor_surat: inline,
  tanggal_surat: inline,
  nama_kantor: inline,
  nama_penanda_tangan: inline,
  jabatan_penanda_tangan: inline,
} as const satisfies Record<string, TemplateField>;

const COMMON = {
  identitas: neededBlock,
  nama: inline,
  nik: inline,
  no_kk: inline,
  tempat_tanggal_lahir: inline,
  alamat: inline,
  desa: inline,
  kecamatan: inline,
  ...LETTER,
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

/** One letter above a list: the list itself is counted from data and no part of the template. */
const COVER = {
  permintaan: neededBlock,
  batas_jawaban: needed,
  jumlah_warga: needed,
  perihal: inline,
  kepada: inline,
  ...LETTER,
} as const satisfies Record<string, TemplateField>;

/** What stands above the boxes of the slip: without its code nobody finds the referral again. */
const SLIP = {
  kode: needed,
  inisial: inline,
  nomor_surat: inline,
  tanggal_surat: inline,
  nama_kantor: needed,
} as const satisfies Record<string, TemplateField>;

const REGISTERED = {
  data_registrasi: neededBlock,
  daftar_berkas: neededBlock,
  nomor_registrasi: inline,
  tanggal_diterima: inline,
  petugas: inline,
  nama_kantor: inline,
} as const satisfies Record<string, TemplateField>;

const RECEIPT = {
  kode_status: inline,
  janji_kabar: inline,
  ...REGISTERED,
} as const satisfies Record<string, TemplateField>;

/** The notice is what the law asks for (UU 27/2022 art. 20-21): no template leaves it out. */
const FORM = {
  para_pihak: neededBlock,
  uraian: neededBlock,
  pemberitahuan: neededBlock,
  ...REGISTERED,
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

/** The sum table and which version it is: without them minutes prove nothing. Annex and signatures are no part of the template. */
const MINUTES = {
  kalimat_pembuka: needed,
  wilayah: neededBlock,
  pokok_bahasan: block,
  pimpinan: inline,
  jumlah_dibahas: inline,
  hasil: neededBlock,
  catatan_dan_versi: neededBlock,
  nama_musyawarah: inline,
  nomor_surat: inline,
  nama_kantor: inline,
} as const satisfies Record<string, TemplateField>;

export type FieldName =
  | keyof typeof MINUTES
  | keyof typeof REFERRAL
  | keyof typeof LISTED
  | keyof typeof COVER
  | keyof typeof SLIP
  | keyof typeof RECEIPT
  | keyof typeof FORM;
export type Fields = Readonly<Partial<Record<FieldName, TemplateField>>>;

/** In the order in which the editor offers them. */
export const TEMPLATE_FIELDS: Readonly<Record<TemplateKind, Fields>> = {
  rujukan: REFERRAL,
  pengantar: COVER,
  umpan_balik: SLIP,
  terdaftar: LISTED,
  tidak_terdaftar: CHECKED,
  sktm: STATEMENT,
  kis: STATEMENT,
  pekerjaan: STATEMENT,
  tanda_terima: RECEIPT,
  formulir: FORM,
  berita_acara: MINUTES,
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

// Code lists of a case, with their Indonesian words (also used on papers and in the CLI).

/** Kind of contact: question, suggestion, complaint [FO-BO manual 2017] and request for a service. */
export const CONTACT_KINDS = {
  permohonan: "Permohonan layanan",
  pengaduan: "Pengaduan",
  pertanyaan: "Pertanyaan",
  saran: "Saran",
} as const;
export type ContactKind = keyof typeof CONTACT_KINDS;

/** How the contact reached the office (field notes 1.5). */
export const CHANNELS = {
  langsung: "Datang langsung",
  kunjungan: "Kunjungan fasilitator",
  telepon: "Telepon/WA",
  surat: "Surat",
  lembaga: "Rujukan lembaga",
} as const;
export type Channel = keyof typeof CHANNELS;

/** An emergency sorts first and may be referred before the decision (ratified within one working day). */
export const URGENCIES = { darurat: "Darurat", segera: "Segera", biasa: "Biasa" } as const;
export type Urgency = keyof typeof URGENCIES;
/** Order of the queue: the smallest first. */
export const URGENCY_RANK: Readonly<Record<Urgency, number>> = { darurat: 0, segera: 1, biasa: 2 };

/** What the applicant is to the person served. */
export const RELATIONS = {
  diri_sendiri: "Diri sendiri",
  suami_istri: "Suami/istri",
  orang_tua: "Orang tua",
  anak: "Anak",
  saudara: "Saudara/kerabat",
  tetangga: "Tetangga",
  rt_rw: "Ketua RT/RW atau kepala dusun",
  pendamping: "Pendamping/relawan (PSM, TKSK, PKH)",
  lembaga: "Lembaga",
  lainnya: "Lainnya",
} as const;
export type Relation = keyof typeof RELATIONS;

/** How a paper of the checklist was handed in. */
export const DOCUMENT_HELD = { asli: "Asli", fotokopi: "Fotokopi", belum: "Belum ada" } as const;
export type DocumentHeld = keyof typeof DOCUMENT_HELD;

/** Legal basis of processing (UU 27/2022 art. 20): a public desk works on its public task, in an emergency on vital interest. */
export const LEGAL_BASES = {
  tugas_publik: "Pelaksanaan tugas pelayanan publik",
  kepentingan_vital: "Pelindungan kepentingan vital",
} as const;
export type LegalBasis = keyof typeof LEGAL_BASES;

/** Consent to share beyond the public task; a refusal never blocks the registration. */
export const SHARING = {
  tidak_ditanya: "Tidak ditanyakan",
  ya: "Setuju",
  tidak: "Tidak setuju",
} as const;
export type Sharing = keyof typeof SHARING;

/** What a row of the timeline tells. */
export const EVENT_KINDS = {
  daftar: "Pendaftaran",
  pindah: "Perubahan status",
  berkas: "Berkas diperbarui",
  lampiran: "Lampiran ditambahkan",
  ambil_alih: "Diambil alih petugas",
  serah: "Diserahkan ke petugas lain",
  catatan: "Catatan",
  kunjungan_rumah: "Kunjungan rumah",
  kontak: "Menghubungi warga",
  asesmen: "Asesmen",
  rencana: "Rencana layanan",
  isian: "Data isian kategori",
  kelompok: "Data kelompok",
  pendampingan: "Pendampingan",
  pengesahan: "Pengesahan rujukan darurat",
  urung: "Jawaban rujukan diurungkan",
  langkah: "Langkah layanan",
  langkah_urung: "Langkah layanan diurungkan",
  kepekaan: "Kepekaan kasus diubah",
  kontak_aman: "Kontak aman dicatat",
  tenggat: "Tenggat disesuaikan dengan kalender",
  tunda: "Pengingat ditunda",
} as const;
export type EventKind = keyof typeof EVENT_KINDS;

/** What an officer may write down beside the changes of state. */
export const PROGRESS_KINDS = [
  "catatan",
  "kunjungan_rumah",
  "kontak",
] as const satisfies EventKind[];
export type ProgressKind = (typeof PROGRESS_KINDS)[number];

/** What an attached file is. */
export const ATTACHMENT_KINDS = {
  berkas: "Berkas persyaratan",
  foto: "Foto",
  lembar_penetapan: "Lembar penetapan bertanda tangan",
  jawaban: "Surat jawaban",
} as const;
export type AttachmentKind = keyof typeof ATTACHMENT_KINDS;

/** The keys of a code list as a tuple for zod and SQL. */
export function keysOf<T extends Record<string, string>>(
  list: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(list) as [keyof T & string, ...(keyof T & string)[]];
}

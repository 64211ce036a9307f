// Code lists of the room privacy with their Indonesian words (also used on papers). Articles are those of UU 27/2022 (field notes 4.5).
import type { Role } from "../call.ts";

/** Who may ask in a citizen's name at the desk. */
export const DESK_ROLES = [
  "petugas",
  "koordinator",
  "fasilitator",
  "operator",
  "supervisor",
] as const satisfies readonly Role[];
/** Who answers requests and incidents. */
export const ANSWER_ROLES = ["supervisor"] as const satisfies readonly Role[];
/** Who sees the registers; an administrator sees no content of cases. */
export const REGISTER_ROLES = ["supervisor", "admin"] as const satisfies readonly Role[];

export const CONSENT_KINDS = { berbagi_mitra: "Berbagi data dengan lembaga mitra" } as const;
export type ConsentKind = keyof typeof CONSENT_KINDS;

/** Art. 25: a child through parent or guardian; art. 26: a person with disability may be helped. */
export const CONSENT_GIVERS = {
  sendiri: "Yang bersangkutan sendiri",
  wali: "Orang tua atau wali",
  pengampu: "Pengampu atau pendamping",
} as const;
export type ConsentGiver = keyof typeof CONSENT_GIVERS;

export const CONSENT_FORMS = {
  lisan: "Lisan, dibacakan petugas",
  tanda_tangan: "Tanda tangan",
  cap_jempol: "Cap jempol",
  isyarat: "Isyarat atau bantuan komunikasi",
} as const;
export type ConsentForm = keyof typeof CONSENT_FORMS;

export const WITHDRAWAL_WAYS = { lisan: "Lisan di loket", surat: "Surat", telepon: "Telepon/WA" };
export type WithdrawalWay = keyof typeof WITHDRAWAL_WAYS;

/** What a subject may ask for (art. 5-13). */
export const REQUEST_KINDS = {
  akses: "Melihat data dan siapa yang membukanya",
  perbaikan: "Memperbaiki data",
  hapus: "Menghapus data",
  batasi: "Membatasi penggunaan data",
  salinan: "Salinan yang dapat dipakai sistem lain",
  keberatan: "Keberatan atas pemrosesan",
  tarik_persetujuan: "Menarik persetujuan",
} as const;
export type RequestKind = keyof typeof REQUEST_KINDS;

export const REQUEST_STATES = {
  diterima: "Belum dijawab",
  dipenuhi: "Dipenuhi",
  ditolak: "Ditolak",
  dicabut: "Dicabut pemohon",
} as const;
export type RequestState = keyof typeof REQUEST_STATES;

export const ASKERS = {
  sendiri: "Yang bersangkutan",
  wali: "Orang tua atau wali",
  kuasa: "Penerima kuasa",
} as const;
export type Asker = keyof typeof ASKERS;

export const IDENTITY_CHECKS = {
  ktp: "KTP-el dicocokkan",
  kk: "Kartu Keluarga dicocokkan",
  dokumen_lain: "Dokumen lain",
  dikenal: "Dikenal petugas",
} as const;
export type IdentityCheck = keyof typeof IDENTITY_CHECKS;

/** Why a request may be refused; art. 33 obliges to where somebody would be endangered, art. 15 lists the public interest. */
export const REFUSALS = {
  membahayakan: "Membahayakan keamanan atau kesehatan seseorang (Pasal 33)",
  data_orang_lain: "Mengungkap data pribadi orang lain (Pasal 33)",
  penegakan_hukum: "Kepentingan penegakan hukum (Pasal 15)",
  administrasi_negara: "Kepentingan umum penyelenggaraan negara (Pasal 15)",
  wajib_simpan: "Data masih wajib disimpan menurut peraturan (Pasal 43)",
  identitas: "Identitas pemohon tidak dapat dipastikan",
} as const;
export type Refusal = keyof typeof REFUSALS;

export const RESTRICTED_USES = {
  rujukan: "Rujukan baru",
  usulan: "Usulan baru",
  ekspor: "Ekspor daftar",
} as const;
export type RestrictedUse = keyof typeof RESTRICTED_USES;

/** Grounds of an erasure (art. 43); after a restore of an old backup what was erased is erased again. */
export const ERASURE_GROUNDS = {
  permintaan: "Permintaan subjek data",
  penarikan: "Persetujuan ditarik kembali",
  retensi: "Masa retensi berakhir",
  perintah: "Perintah atau putusan yang berwenang",
  pemulihan: "Penghapusan terdahulu, diulang setelah pemulihan cadangan",
} as const;
export type ErasureGround = keyof typeof ERASURE_GROUNDS;
/** Those that a person chooses. */
export const PROPOSED_GROUNDS = ["permintaan", "penarikan", "retensi", "perintah"] as const;

export const ERASURE_STATES = {
  diusulkan: "Menunggu orang kedua",
  dihapus: "Dihapus, pembersihan belum tuntas",
  tuntas: "Tuntas",
  ditolak: "Tidak jadi",
} as const;
export type ErasureState = keyof typeof ERASURE_STATES;

/** Kinds of data that an incident exposed (art. 4). */
export const DATA_KINDS = {
  identitas: "Nama, NIK, nomor KK, tanggal lahir",
  alamat: "Alamat dan nomor telepon",
  keluarga: "Susunan keluarga",
  ekonomi: "Keadaan ekonomi dan desil",
  anak: "Data anak (spesifik)",
  kesehatan: "Kesehatan dan disabilitas (spesifik)",
  kekerasan: "Uraian kasus sensitif (spesifik)",
  dokumen: "Foto dan berkas",
} as const;
export type DataKind = keyof typeof DATA_KINDS;

// Indonesian texts of the room directory.
import {
  DESTINATION_KINDS,
  FUND_SOURCES,
  PSKS_KINDS,
  REFERRAL_LEVELS,
  type DestinationKind,
  type FundSource,
  type PsksKind,
  type ReferralLevel,
} from "../../../shared/directory/codes.ts";
import type { DirectoryError } from "../../../shared/directory/errors.ts";
import type { ErrorWords } from "../words.ts";

export const directory = {
  kinds: DESTINATION_KINDS as Record<DestinationKind, string>,
  levels: REFERRAL_LEVELS as Record<ReferralLevel, string>,
  funds: FUND_SOURCES as Record<FundSource, string>,
  psks: PSKS_KINDS as Record<PsksKind, string>,
  active: "Aktif",
  retired: "Nonaktif",
  list: {
    title: "Daftar tujuan layanan",
    subtitle: "Kantor, program, dan mitra yang dapat menerima rujukan.",
    add: "Tambah tujuan",
    search: "Cari nama, kode, atau syarat",
    kind: "Jenis",
    level: "Tingkat",
    any: "Semua",
    showRetired: "Tampilkan yang nonaktif",
    columns: {
      name: "Nama",
      kind: "Jenis",
      level: "Tingkat",
      addressee: "Surat kepada",
      state: "Status",
    },
    emptyTitle: "Tidak ada tujuan yang cocok",
    emptyBody: "Ubah saringan, atau tambahkan tujuan yang belum ada di daftar ini.",
  },
  dialog: {
    newTitle: "Tujuan baru",
    title: "Tujuan layanan",
    save: "Simpan",
    retire: "Nonaktifkan",
    restore: "Aktifkan",
    remove: "Hapus",
    removeTitle: "Hapus tujuan ini?",
    removeBody:
      "Tujuan dihapus dari daftar. Ini hanya dapat dilakukan bila belum ada rujukan ke sana.",
    needed: (label: string) => `${label} belum diisi.`,
    codeWrong: "Kode hanya memuat huruf besar, angka, dan tanda hubung, paling sedikit 2 tanda.",
    none: "Tidak ada",
    fields: {
      code: "Kode",
      name: "Nama",
      kind: "Jenis",
      level: "Tingkat rujukan",
      addressee: "Surat ditujukan kepada (tanpa Yth.)",
      place: "Di (kota)",
      address: "Alamat",
      phone: "Telepon",
      categories: "Tujuan biasa untuk kategori",
      who: "Siapa yang dilayani",
      needs: "Berkas yang dibawa (satu per baris)",
      partnerKind: "Jenis PSKS",
      funds: "Sumber dana",
      reference: "Dasar atau sumber keterangan",
    },
  },
  errors: {
    tujuan_dipakai:
      "Tujuan ini sudah dipakai oleh rujukan, jadi tidak dapat dihapus. Tidak ada yang berubah. Nonaktifkan saja bila tidak diperlukan lagi.",
    kode_tujuan_dipakai:
      "Kode ini sudah dipakai tujuan lain. Belum ada yang disimpan. Gunakan kode lain.",
    tujuan_nonaktif:
      "Tujuan ini nonaktif atau hanya sumber dana, jadi tidak dapat menerima rujukan. Belum ada yang disimpan. Pilih tujuan lain.",
  } satisfies ErrorWords<DirectoryError>,
};

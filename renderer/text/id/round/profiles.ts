// Indonesian texts: saved profiles of header sets, and workbooks with a household and a member sheet.
import type { ProfilesError } from "../../../../shared/prelists/profiles/errors.ts";
import type { ProfileFileProblem } from "../../../../shared/prelists/profiles/file.ts";
import { detailText, type ErrorWords } from "../../words.ts";

const REFUSED: Readonly<Record<ProfileFileProblem, string>> = {
  terlalu_besar: "terlalu besar untuk profil kolom",
  bukan_profil: "bukan profil kolom Loket",
  versi: "dibuat oleh versi Loket yang lebih baru",
  isi: "memuat bagian yang tidak dikenal atau tidak lengkap",
  kolom: "menunjuk isian yang tidak dikenal, ganda, atau tanpa kolom pengenal",
  data: "memuat nomor orang di baris judulnya",
};

export const profiles = {
  title: "Profil kolom",
  subtitle: "Arti kolom tiap berkas pengirim, yang dikenali lagi dari baris judulnya.",
  open: "Profil kolom",
  label: "Profil kolom tersimpan",
  empty: "Belum ada profil kolom",
  emptyBody: "Profil tersimpan sendiri setiap kali berkas selesai diimpor.",
  columns: {
    name: "Nama",
    kind: "Jenis daftar",
    known: "Kolom dikenali",
    origin: "Asal",
    used: "Terakhir dipakai",
  },
  unnamed: "Tanpa nama",
  known: (known: string, all: string) => `${known} dari ${all}`,
  origins: { kantor: "Kantor ini", berkas: "Berkas kantor lain" },
  fromFile: "Ambil dari berkas",
  toFile: "Simpan ke berkas",
  toFileOf: (name: string) => `Simpan ke berkas: ${name}`,
  remove: "Hapus",
  removeOf: (name: string) => `Hapus ${name}`,
  removeTitle: "Hapus profil kolom ini?",
  removeBody:
    "Berkas berikutnya dengan judul ini ditebak dari awal. Daftar dan impor yang sudah ada tidak berubah.",
  keep: "Batal",
  removed: "Profil kolom dihapus.",
  exported: (columns: string) => `Profil dengan ${columns} kolom tersimpan sebagai berkas.`,
  fileName: (name: string) => `${name}.loketprofil`,
  imported: (name: string) => `Profil ${name} siap dipakai.`,
  replaceBody: (name: string) =>
    name === ""
      ? "Kantor ini sudah punya profil untuk baris judul yang sama. Tidak ada yang diubah."
      : `Kantor ini sudah punya profil ${name} untuk baris judul yang sama. Tidak ada yang diubah.`,
  replace: "Ganti dengan isi berkas",
  actions: "Tindakan",
  detail: {
    title: "Profil kolom",
    name: "Nama profil",
    nameHint: "Misalnya: BNBA Dinsos 2026",
    nameMissing: "Tulis nama profil.",
    save: "Simpan nama",
    saved: "Nama profil tersimpan.",
    header: "Judul kolom",
    field: "Dibaca sebagai",
    kept: "Disimpan apa adanya",
    edition: (edition: string) => `Kode wilayah BPS edisi ${edition}`,
  },
  pair: {
    title: "Lembar rumah tangga + anggota",
    found: "Buku kerja ini memuat lembar rumah tangga dan lembar anggota yang saling terkait.",
    looking: (rows: string) => `Mencari lembar yang berpasangan: ${rows} baris`,
    both: "Impor keduanya sekaligus",
    one: "Impor satu lembar saja",
    how: "Cara mengimpor",
    sheets: "Lembar yang diimpor",
    sheet: "Lembar",
    kind: "Jenis",
    header: "Baris judul",
    known: "Kolom dikenali",
    rows: "Baris",
    join: "Keterkaitan lembar",
    joined: (households: string, members: string) =>
      `${households} rumah tangga dan ${members} anggota saling menemukan.`,
    empty: (n: string) => `${n} rumah tangga tanpa anggota`,
    strays: (n: string) => `${n} anggota tanpa rumah tangga`,
    allFound: "Semua baris berpasangan.",
    name: "Nama daftar",
    nameHint: "Menjadi dua daftar: rumah tangga dan anggota.",
    nameMissing: "Tulis nama daftar.",
    target: "Masukkan ke",
    targetNew: "Dua daftar baru",
    targetOld: "Dua daftar yang sudah terkait",
    lists: "Daftar rumah tangga",
    householdName: (name: string) => `${name} (rumah tangga)`,
    memberName: (name: string) => `${name} (anggota)`,
    check: "Periksa keduanya",
    checking: (name: string, rows: string) => `Memeriksa lembar ${name}: ${rows} baris`,
    saving: (name: string, rows: string) => `Menyimpan lembar ${name}: ${rows} baris`,
    save: (rows: string) => `Simpan ${rows} baris dari dua lembar`,
    resultOf: (name: string) => `Lembar ${name}`,
    saved: "Kedua lembar tersimpan dan terkait.",
    half: "Lembar rumah tangga sudah tersimpan; lembar anggota belum. Simpan sekali lagi: yang sudah ada tidak berubah.",
  },
  link: {
    title: "Daftar berpasangan",
    members: (name: string) => `Anggotanya di ${name}`,
    households: (name: string) => `Rumah tangganya di ${name}`,
    offer: "Kaitkan dengan daftar rumah tangga",
    offerHint: "Daftar ini memuat ID rumah tangga yang sama dengan daftar lain.",
    tie: "Kaitkan",
    tied: "Kedua daftar terkait.",
  },
};

/** What the journal calls each call. */
export const profilesCallWords = {
  "prelists.savedProfiles": "Melihat profil kolom",
  "prelists.nameProfile": "Menamai profil kolom",
  "prelists.deleteProfile": "Menghapus profil kolom",
  "prelists.exportProfile": "Menyimpan profil kolom ke berkas",
  "prelists.importProfile": "Mengambil profil kolom dari berkas",
  "prelists.sheetPair": "Mencari lembar rumah tangga dan anggota",
  "prelists.linkLists": "Mengaitkan daftar anggota dengan daftar rumah tangga",
  "prelists.listLink": "Melihat daftar yang terkait",
};

export const profilesErrors: ErrorWords<ProfilesError> = {
  profil_ditolak: (details) =>
    `Berkas ini ditolak: ${REFUSED[detailText(details, "cause") as ProfileFileProblem] ?? "isinya tidak dikenal"}. Profil yang ada tidak berubah. Minta berkas *.loketprofil dari kantor pengirim.`,
  profil_sudah_ada:
    "Kantor ini sudah punya profil untuk baris judul yang sama. Tidak ada yang diubah.",
  profil_berisi_data:
    "Baris judul profil ini memuat nomor orang, jadi tidak disimpan ke berkas. Hapus profil ini, lalu impor berkasnya dengan baris judul yang benar.",
  daftar_tidak_berpasangan:
    "Hanya daftar anggota yang dapat dikaitkan dengan daftar rumah tangga. Tidak ada yang diubah.",
};

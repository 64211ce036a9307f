// Indonesian texts of likely duplicates, merging and taking a merge back.
import type { MergeError } from "../../../shared/people/merge-errors.ts";
import type { MergeField } from "../../../shared/people/merge-fields.ts";
import type { Band, ReasonCode } from "../../../shared/people/linkage/fields.ts";
import { reasonSentence } from "../../../shared/people/linkage/reason-words.ts";
import { detailNumber, type ErrorWords } from "../words.ts";

export const duplicates = {
  title: "Data ganda",
  subtitle:
    "Dua catatan yang mungkin satu orang. Tidak ada yang digabung sendiri; petugas yang memutuskan.",
  reasons: (codes: readonly ReasonCode[]) => reasonSentence(codes),
  bands: {
    certain: "Hampir pasti",
    likely: "Mungkin",
    possible: "Perlu dilihat",
  } satisfies Record<Band, string>,
  bandsHelp: {
    certain: "Hampir pasti orang yang sama",
    likely: "Mungkin orang yang sama",
    possible: "Ada kemiripan, belum tentu sama",
  } satisfies Record<Band, string>,
  later: "Ditunda",
  tiles: "Pasangan yang belum diputuskan",
  progress: (decided: string, total: string) => `${decided} dari ${total} diputuskan`,
  ranAt: (date: string, by: string, persons: string) =>
    `Pencarian terakhir ${date} oleh ${by}, ${persons} orang dibandingkan.`,
  since: (count: string) => `${count} orang dicatat sesudahnya belum ikut dibandingkan.`,
  run: "Cari data ganda",
  runAgain: "Cari lagi",
  steps: {
    membaca: "Membaca data orang",
    membandingkan: "Membandingkan",
    menyimpan: "Menyimpan hasil",
  },
  found: (pairs: string) => `Pencarian selesai: ${pairs} pasangan perlu dilihat.`,
  label: "Pasangan yang mungkin satu orang",
  columns: {
    a: "Orang pertama",
    b: "Orang kedua",
    why: "Alasan",
    band: "Tingkat",
  },
  noneTitle: "Tidak ada pasangan yang perlu diputuskan",
  noneBody: "Jalankan pencarian lagi setelah banyak orang dicatat atau diimpor.",
  neverTitle: "Belum pernah dicari",
  neverBody:
    "Pencarian membandingkan semua orang yang tercatat: NIK beda satu angka, ejaan lama, tanggal lahir tertukar. Selama berjalan, meja layanan tetap dapat dipakai.",
  changedSince: (fields: string) => `Dahulu diputuskan dua orang. Sejak itu berubah: ${fields}.`,
  pair: {
    title: "Bandingkan dua catatan",
    fact: "Isian",
    first: "Orang 1",
    second: "Orang 2",
    match: "Cocok?",
    differs: "Beda",
    same: "Sama",
    onlyOne: "Hanya satu",
    twins:
      "Mungkin saudara kembar: keluarga dan tanggal lahirnya sama, namanya berbeda. Gabungkan hanya bila Anda yakin.",
    parent: "Mungkin orang tua dan anak yang namanya mirip. Gabungkan hanya bila Anda yakin.",
    namesakes: "Mungkin dua orang yang namanya sama. Periksa tanggal lahir dan nama ibunya.",
    isSame: "Orang yang sama",
    isDifferent: "Bukan orang yang sama",
    isLater: "Nanti",
    note: "Keterangan",
    noteHint: "Keterangan, misalnya: sesuai KK asli",
    next: "Pasangan berikutnya dibuka sendiri.",
    /** Each is the letter of its word on the button; no two are the same. */
    keys: { same: "S", different: "B", later: "N", note: "K", undo: "U" },
    done: "Semua pasangan sudah diputuskan",
    doneBody: "Tidak ada lagi yang menunggu keputusan di daftar ini.",
    back: "Kembali ke daftar",
    backToCleaning: "Kembali ke pembersihan",
    undo: "Urungkan",
    decided: {
      beda: "Dicatat: bukan orang yang sama.",
      nanti: "Ditunda ke akhir daftar.",
      sama: "Dua catatan digabung.",
    },
    undone: "Keputusan dibatalkan.",
    openPerson: "Buka",
    links: "Tercatat pada",
    linksNone: "Belum ada kasus atau catatan lain",
    family: "Keluarga",
    noFamily: "Tanpa keluarga",
    created: "Dicatat",
    yes: "sesuai alamat KTP",
  },
  tables: {
    cases: (n: number) => `${n} kasus`,
    referrals: (n: number) => `${n} rujukan`,
    memberships: (n: number) => `${n} keanggotaan keluarga`,
    person_ppks: (n: number) => `${n} jenis PPKS`,
    participations: (n: number) => `${n} keikutsertaan program`,
    pregnancies: (n: number) => `${n} catatan kehamilan`,
    person_proposals: (n: number) => `${n} usulan perubahan`,
  } as Record<string, (n: number) => string>,
  rowKinds: {
    cases: "Kasus",
    referrals: "Rujukan",
    memberships: "Keanggotaan keluarga",
    person_ppks: "Jenis PPKS",
    participations: "Program",
    pregnancies: "Kehamilan",
    person_proposals: "Usulan perubahan dari impor",
  } as Record<string, string>,
  fields: {
    name: "Nama",
    alias: "Panggilan",
    nik: "NIK",
    nik_note: "Catatan NIK",
    mother_name: "Nama ibu",
    sex: "Jenis kelamin",
    birth_place: "Tempat lahir",
    birth_date: "Tanggal lahir",
    phone: "Telepon",
    occupation: "Pekerjaan",
    marital: "Status perkawinan",
    disability: "Disabilitas",
    ktp: "Alamat KTP",
    home: "Tempat tinggal",
    landmark: "Patokan rumah",
    state: "Keadaan",
  } satisfies Record<MergeField, string>,
  merge: {
    title: "Gabungkan dua catatan",
    stays: "Catatan yang dipertahankan",
    choose: "Pilih nilai yang benar",
    chooseHint:
      "Panah atas dan bawah berpindah baris. Tombol 1 dan 2, atau panah kiri dan kanan, memilih.",
    family: "Keluarga yang dipertahankan",
    familyHint:
      "Satu orang hanya ada di satu keluarga. Keanggotaan yang lain berakhir hari ini, dan kembali bila penggabungan dibatalkan.",
    head: (name: string) => `Kepala keluarga baru untuk keluarga ${name}`,
    headEmpty: "Pilih orangnya",
    headMissing: "Pilih kepala keluarga baru.",
    familyMissing: "Pilih keluarga yang dipertahankan.",
    showNik: "Tampilkan NIK",
    nothing: "Semua nilai sama atau saling melengkapi. Tinggal dikonfirmasi.",
    note: "Keterangan",
    save: "Gabungkan",
    keeps:
      "Catatan yang digabung tetap tersimpan dengan nilainya sendiri. Penggabungan dapat dibatalkan kapan saja.",
  },
  merges: {
    title: "Penggabungan",
    subtitle: "Semua penggabungan, terbaru di atas. Yang keliru dapat dibatalkan kapan saja.",
    subtitleOwn:
      "Semua penggabungan, terbaru di atas. Kekeliruan Anda sendiri dapat dibatalkan selama 15 menit; sesudahnya mintalah supervisor.",
    label: "Daftar penggabungan",
    loser: "Catatan yang digabung",
    survivor: "Menjadi bagian dari",
    when: "Digabung",
    state: "Keadaan",
    standing: "Berlaku",
    undone: (date: string, by: string) => `Dibatalkan ${date} oleh ${by}`,
    by: (date: string, by: string) => `${date}, ${by}`,
    showUndone: "Tampilkan yang sudah dibatalkan",
    emptyTitle: "Belum ada penggabungan",
    emptyBody: "Dua catatan yang ternyata satu orang digabung dari layar Data ganda.",
    undo: "Batalkan penggabungan",
  },
  unmerge: {
    title: (name: string) => `Batalkan penggabungan ${name}`,
    intro: (loser: string, survivor: string) =>
      `${loser} berdiri sendiri lagi dengan nilai dan tautannya semula. Yang dibuat sejak penggabungan tetap pada ${survivor}, kecuali dipilih di bawah.`,
    since: "Dibuat sejak digabung: milik siapa?",
    none: "Tidak ada yang dibuat sejak penggabungan.",
    hidden: "Tidak ditampilkan",
    madeAt: (kind: string, what: string, date: string) =>
      [kind, what, date].filter(Boolean).join(" · "),
    note: "Alasan",
    different: "Dua orang yang berbeda; jangan usulkan lagi sebagai data ganda",
    save: "Batalkan penggabungan",
    done: "Penggabungan dibatalkan. Kedua orang berdiri sendiri lagi.",
    fieldsKept: (fields: string) =>
      `Tetap seperti sekarang karena diubah sesudah penggabungan: ${fields}.`,
    rowsKept: (count: number) =>
      `${count} catatan tidak dapat dipindahkan karena orang itu sudah memiliki yang sama.`,
    withoutFamily: (names: string) =>
      `Keanggotaan keluarga lama tidak dibuka kembali karena keluarganya sudah memiliki kepala lain: ${names}.`,
  },
  mergedPerson: (name: string) => `Catatan ini digabung ke ${name}`,
  openMerged: "Buka orangnya",
};

export const mergeErrors = {
  orang_sama: "Dua pilihan itu satu catatan yang sama. Pilih catatan lain.",
  keadaan_berbeda:
    "Salah satunya tercatat meninggal atau pindah, yang lain tidak. Belum ada yang digabung. Catat dahulu peristiwanya pada yang satunya, lalu gabungkan.",
  sudah_digabung:
    "Catatan ini sudah digabung ke orang lain. Belum ada yang disimpan. Buka orang itu dan ulangi di sana.",
  sudah_dibatalkan: "Penggabungan ini sudah dibatalkan. Muat ulang daftarnya.",
  pilih_keluarga:
    "Keduanya tercatat di keluarga yang masih berlaku. Belum ada yang disimpan. Pilih keluarga yang dipertahankan.",
  tautan_tidak_dikenal:
    "Daftar catatan sejak penggabungan sudah berubah. Belum ada yang disimpan. Buka dialog ini lagi.",
  batalkan_perlu_supervisor:
    "Penggabungan hanya dapat dibatalkan supervisor, atau oleh yang menggabungkan dalam 15 menit. Mintalah supervisor.",
  terlalu_banyak_ganda: (details) =>
    `Lebih dari separuh orang tampak ganda (${detailNumber(details, "doubled")} dari ${detailNumber(details, "persons")}), jadi pencarian dihentikan dan hasil lama dipertahankan. Biasanya satu berkas terimpor dua kali: batalkan dahulu impor itu.`,
} satisfies ErrorWords<MergeError>;

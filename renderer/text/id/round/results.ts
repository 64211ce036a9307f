// Indonesian texts: results of verification.
import type { ResultsError } from "../../../../shared/prelists/results/errors.ts";
import type { VisitResult } from "../../../../shared/prelists/results/rules.ts";
import type { ErrorWords } from "../../words.ts";

export const results = {
  wholeFamily: (n: string) => `Untuk seluruh keluarga (${n} anggota)`,
  familyCode: "Kode hasil keluarga",
  members: "Hasil tiap anggota",
  membersHint: (codes: string) =>
    `Kosongkan bila semua anggota sama dengan keluarga. Bila satu anggota berbeda, setiap anggota diberi hasil sendiri: ${codes}.`,
  sameAsFamily: "Sama dengan keluarga",
  memberMissing: "Beri hasil sendiri untuk setiap anggota, karena ada anggota yang berbeda.",
  otherMissing:
    "Tidak ada baris dengan ID, NIK, atau nama itu pada prelist ini. Hasil tetap dapat disimpan.",
  against: (who: string, outcome: string, on: string) =>
    `${who} mencatat "${outcome}" (${on}). Bila keduanya disimpan, baris ini ditandai bertentangan sampai ada yang memilih.`,
  replaces: "Menggantikan hasil itu; saya sudah memeriksanya",
  visitedOn: "Tanggal kunjungan",
  visitLate: "Isi tanggal, paling lambat hari ini.",
  officer: "Petugas",
  officerHint: "Yang datang ke rumah, bukan yang mengetik.",
  officerMissing: "Isi nama petugas.",
  savedConflict:
    "Hasil tersimpan, tetapi berbeda dengan hasil petugas lain. Baris ditandai bertentangan.",
  conflicts: "Hasil bertentangan",
  conflict: "Bertentangan",
  conflictBody:
    "Dua petugas mencatat hasil yang berbeda. Yang pertama berlaku sampai salah satu dipilih.",
  noConflicts: "Tidak ada hasil yang bertentangan",
  noConflictsBody:
    "Bila dua petugas mencatat hasil berbeda pada satu baris, keduanya muncul di sini.",
  choose: "Pilih hasil ini",
  chooseOf: (outcome: string, who: string, name: string) =>
    `Pilih hasil ini: ${outcome} dari ${who} untuk ${name}`,
  chosen: "Hasil dipilih",
  chosenBy: (who: string) => `dipilih oleh ${who}`,
  open: "Buka",
  openRow: (name: string) => `Buka baris ${name}`,
  visited: (on: string) => `kunjungan ${on}`,
  noVisit: "tanpa tanggal kunjungan",
  typed: (at: string, by: string) => `diketik ${at} oleh ${by}`,
  other: (id: string) => `Baris lain: ${id}`,
  happened: (on: string) => `Terjadi ${on}`,
  document: (no: string) => `Nomor ${no}`,
  visits: "Kunjungan",
  noVisits: "Belum ada kunjungan yang dicatat.",
  visitAdd: "Catat kunjungan",
  visitTitle: (name: string) => `Kunjungan: ${name}`,
  visitResult: "Yang ditemui",
  visitResultMissing: "Pilih hasil kunjungan.",
  visitResults: {
    bertemu: "Bertemu penghuni",
    tidak_ada_orang: "Tidak ada orang di rumah",
    tidak_bersedia: "Tidak bersedia ditemui",
    alamat_tidak_ditemukan: "Alamat tidak ditemukan",
    bangunan_tidak_ada: "Bangunan sudah tidak ada",
  } satisfies Record<VisitResult, string>,
  visitFamily: (n: string) => `Untuk seluruh keluarga (${n} anggota)`,
  visitNote: "Catatan kunjungan",
  visitSave: "Simpan kunjungan",
  visitSaved: "Kunjungan tercatat",
  desil: "Desil",
  desilNone: "Belum dicatat",
  desilLine: (desil: string, source: string, on: string) => `${desil} · ${source}, diperiksa ${on}`,
  desilAdd: "Catat desil",
  desilTitle: (name: string) => `Desil: ${name}`,
  desilBody: "Tulis desil seperti yang tampak pada sumbernya. Aplikasi ini tidak menghitung desil.",
  desilWrong: "Isi desil 1 sampai 10.",
  desilSource: "Sumber",
  desilSourceMissing: "Isi sumber desil.",
  desilChecked: "Tanggal diperiksa",
  desilFamily: "Berlaku untuk seluruh keluarga",
  desilSave: "Simpan desil",
  desilSaved: "Desil tercatat",
  familyResult: (outcome: string, who: string, on: string) =>
    `Hasil keluarga: ${outcome} (${who}, ${on})`,
  verifyFamily: "Verifikasi keluarga",
};

/** What the journal calls each call. */
export const resultsCallWords = {
  "prelists.recordFamily": "Mencatat hasil verifikasi keluarga",
  "prelists.conflicts": "Melihat hasil yang bertentangan",
  "prelists.chooseResult": "Memilih hasil yang berlaku",
  "prelists.addVisit": "Mencatat kunjungan verifikasi",
  "prelists.setDesil": "Mencatat desil",
  "prelists.otherEntries": "Mencari baris lain pada daftar",
};

export const resultsErrors: ErrorWords<ResultsError> = {
  keluarga_tidak_dikenal:
    "Baris ini tidak menyebut No KK atau rumah tangga, jadi keluarganya tidak diketahui. Catat hasilnya untuk baris ini saja, atau lengkapi No KK lebih dahulu.",
  pilihan_sudah_berubah:
    "Hasil pada baris ini sudah berubah sejak layar dibuka. Tidak ada yang disimpan; muat ulang barisnya lalu pilih lagi.",
  tanggal_kunjungan_salah:
    "Tanggalnya lebih lambat dari hari ini. Tidak ada yang disimpan; perbaiki tanggalnya.",
};

// Indonesian texts of the room audit.
import type { AuditRow } from "../../../shared/audit/contract.ts";
import { auditFinding } from "./audit-finding.ts";
import { auditCalls } from "./audit-calls.ts";

export const audit = {
  finding: auditFinding,
  title: "Catatan audit",
  subtitle:
    "Siapa melakukan apa dan kapan. Catatan hanya bertambah, tidak dapat diubah, dan tidak memuat isi data pribadi.",
  label: "Catatan audit, terbaru di atas",
  verify: "Periksa rantai catatan",
  verifying: "Memeriksa rantai catatan",
  whole: (n: string) => `Rantai utuh: ${n} catatan diperiksa, tidak ada yang hilang atau berubah.`,
  wholeTitle: "Catatan utuh",
  brokenTitle: "Rantai catatan terputus",
  broken: (seq: string) =>
    `Catatan nomor ${seq} tidak cocok dengan rantainya: ada yang diubah atau dihapus di luar aplikasi. Data lain tidak diubah oleh pemeriksaan ini. Beri tahu supervisor dan simpan cadangan hari ini.`,
  filters: "Saring catatan",
  who: "Petugas",
  everybody: "Semua",
  outcome: "Hasil",
  record: "Nomor rekaman",
  recordHint: "Tempel nomor rekaman untuk melihat siapa saja yang membukanya.",
  columns: {
    seq: "No.",
    at: "Waktu",
    actor: "Petugas",
    call: "Tindakan",
    outcome: "Hasil",
    detail: "Keterangan",
  },
  outcomes: { berhasil: "Berhasil", ditolak: "Ditolak", gagal: "Gagal" } satisfies Record<
    AuditRow["outcome"],
    string
  >,
  /** Calls without words show their own name. */
  calls: {
    ...auditCalls,
    // Calls of older programs stay in the chain.
    "referrals.answer": "Mencatat jawaban rujukan",
    "referrals.cancel": "Membatalkan rujukan",
    "accounts.rotateKeys": "Mengganti kunci kantor",
    "office.open": "Kantor dibuka",
    "office.documents": "Lampiran diperiksa saat kantor dibuka",
    "office.clock": "Jam komputer diragukan",
    jurnal: "Yang terjadi sebelum ada yang masuk",
    "demo.make": "Kantor latihan dibuat",
    bingkai_asing: "Permintaan dari luar jendela ditolak",
    pesan_asing: "Pesan yang bukan panggilan ditolak",
    tidak_dikenal: "Perintah yang tidak dikenal",
  } as Readonly<Record<string, string | undefined>>,
  anyOutcome: "Semua hasil",
  records: (n: number) => `${n} rekaman`,
  fields: (names: string) => `isian: ${names}`,
  rows: (n: number) => `${n} baris`,
  system: "Sistem",
  emptyTitle: "Tidak ada catatan yang cocok",
  emptyBody:
    "Longgarkan saringan di atas. Setiap pembukaan, perubahan, pencetakan, dan penolakan akan muncul di sini.",
};

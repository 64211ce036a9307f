// Indonesian texts of the rules of eligibility: the list, one rule, a file, old versions.
import type { RuleProblemKind } from "../../../shared/directory/eligibility/check.ts";
import type { ListAct } from "../../../shared/directory/eligibility/list.ts";
import { RULE_PROBLEM_WORDS } from "../../../shared/directory/eligibility/rule-words.ts";

export const rules = {
  title: "Aturan kelayakan",
  subtitle: "Syarat yang dipakai petunjuk kelayakan dan daftar berkas.",
  inUse: (label: string, base: string) => `Berlaku: daftar ${label}, ${base}.`,
  bases: { bawaan: "bawaan program", berkas: "dimuat dari berkas" },
  otherShipped: (version: string) =>
    `Program ini membawa daftar ${version}. Daftar kantor ini tetap berlaku sampai Anda kembali ke bawaan.`,
  command: "Buka aturan kelayakan",
  none: "Tidak ada aturan",
  load: "Muat berkas aturan",
  restore: "Kembali ke bawaan",
  restoreTitle: "Kembali ke aturan bawaan?",
  restoreBody:
    "Perubahan setempat dan berkas yang dimuat tidak dipakai lagi. Daftar lama tetap tersimpan di riwayat.",
  columns: {
    name: "Aturan",
    version: "Versi",
    dates: "Berlaku",
    source: "Dasar",
    categories: "Kategori",
    state: "Keadaan",
    list: "Daftar",
    act: "Perubahan",
    at: "Tanggal",
    by: "Oleh",
  },
  states: {
    inForce: "Berlaku",
    later: "Di luar masa berlaku",
    edited: "Praktik setempat",
    off: "Dimatikan",
  },
  dates: (from: string, until: string | null) =>
    until === null ? `sejak ${from}` : `${from} sampai ${until}`,
  head: (version: number, dates: string, source: string) =>
    `Versi ${version}, berlaku ${dates}. Dasar: ${source}.`,
  switchOff: "Matikan",
  switchOn: "Hidupkan",
  from: "Berlaku sejak",
  until: "Sampai (kosong: seterusnya)",
  criterion: (n: number) => `Syarat ${n}`,
  words: "Bunyi syarat",
  number: (fact: string, least: boolean) =>
    `${fact}, ${least ? "paling sedikit" : "paling banyak"}`,
  ask: "Yang ditanyakan",
  bring: "Berkas yang dibawa (satu per baris)",
  editHint:
    "Yang diubah di sini ditandai praktik setempat. Cara membandingkan hanya berubah lewat berkas aturan.",
  wrong: (criterion: number | null) =>
    criterion === null
      ? "Nama, dasar, atau tanggal belum benar."
      : `Syarat ${criterion}: bunyi, angka, atau berkasnya belum benar.`,
  history: "Riwayat daftar",
  versionTitle: (label: string) => `Aturan daftar ${label}`,
  versionHint: "Daftar berkas yang tercetak menyebut nomor daftar ini.",
  fileTitle: "Muat berkas aturan",
  fileHint:
    "Berkas JSON dari dinas atau kantor lain. Diperiksa dahulu; satu bagian yang salah menolak seluruh berkas.",
  choose: "Pilih berkas",
  refused: "Berkas ditolak. Aturan yang berlaku tidak berubah.",
  holds: (version: string, count: number) => `Daftar ${version}: ${count} aturan`,
  loaded: (version: string) => `Daftar aturan ${version} berlaku.`,
  subject: (rule: string) =>
    rule === ""
      ? "Berkas"
      : rule.startsWith("aturan ke-")
        ? rule.replace("a", "A")
        : `Aturan ${rule}`,
  problems: RULE_PROBLEM_WORDS as Record<RuleProblemKind, string>,
  acts: {
    muat: "Berkas dimuat",
    ubah: "Diubah",
    matikan: "Dimatikan",
    hidupkan: "Dihidupkan",
    bawaan: "Kembali ke bawaan",
  } satisfies Record<ListAct, string>,
};

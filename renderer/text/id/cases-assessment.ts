// Indonesian texts of the assessment, the plan of services and the outcome.
import {
  ANSWERS,
  NEEDS,
  RISKS,
  type Answer,
  type Need,
  type Risk,
} from "../../../shared/cases/assessment.ts";

import { OUTCOMES, type Outcome } from "../../../shared/cases/outcomes.ts";

export const assessment = {
  title: "Asesmen",
  begin: "Isi asesmen",
  renew: "Perbarui",
  none: "Belum ada asesmen.",
  risk: "Tingkat risiko",
  riskHint: "Seberapa besar bahaya bila tidak ditangani, menurut petugas.",
  riskNeeded: "Pilih tingkat risiko.",
  risks: RISKS as Record<Risk, string>,
  needs: "Kebutuhan",
  needWords: NEEDS as Record<Need, string>,
  answers: ANSWERS as Record<Answer, string>,
  count: (yes: number, all: number, open: number) =>
    `${yes} dari ${all} terpenuhi${open > 0 ? `, ${open} belum ditanya` : ""}.`,
  noVerdict: "Hitungan saja, bukan penetapan.",
  note: "Catatan",
  by: "Diisi oleh",
  byValue: (name: string, at: string) => `${name}, ${at}`,
  save: "Simpan",
};

export const plan = {
  title: "Rencana layanan",
  begin: "Susun rencana",
  renew: "Perbarui",
  none: "Belum ada rencana.",
  service: (n: number) => `Layanan ${n}`,
  provider: "Oleh siapa",
  due: "Paling lambat",
  done: "Sudah",
  remove: (n: number) => `Hapus layanan ${n}`,
  add: "Tambah layanan",
  serviceNeeded: "Tulis layanannya.",
  line: (service: string, provider: string, due: string | null) =>
    [service, provider, due && `paling lambat ${due}`].filter(Boolean).join("; "),
  doneLine: (service: string) => `Sudah: ${service}`,
  save: "Simpan",
};

export const outcome = {
  label: "Hasil bagi warga",
  hint: "Apa yang berubah bagi warga; dihitung dalam laporan.",
  none: "Belum dinilai",
  words: OUTCOMES as Record<Outcome, string>,
  followUp: "Tanyakan lagi pada",
  followUpHint:
    "Kosongkan bila tidak perlu. Pada tanggal itu kasus muncul di antrean sampai ada yang mencatat perkembangannya.",
};

// Indonesian texts of the assessment and the plan of services.
import {
  ANSWERS,
  NEEDS,
  RISKS,
  type Answer,
  type Need,
  type Risk,
} from "../../../shared/cases/assessment.ts";

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

// What is wrong in a package, as a sentence in Indonesian (the screen in English has its own).
import type { HsdsProblem, ProblemCode } from "./problems.ts";
import { csvNameOf } from "./tables.ts";

const WORDS: Record<ProblemCode, (problem: HsdsProblem) => string> = {
  rujukan_putus: ({ field, value }) =>
    `${field} menunjuk ${value === undefined ? "baris" : `"${value}"`} yang tidak ada di paket atau ikut ditolak`,
  wajib_kosong: ({ field }) => `${field} wajib diisi tetapi kosong`,
  jenis_salah: ({ field }) => `isi ${field} bukan angka, tanggal, jam, atau pilihan yang dikenal`,
  id_ganda: ({ value }) => `id "${value ?? ""}" sudah dipakai baris sebelumnya`,
  isi_ditolak: ({ field }) =>
    field === "code"
      ? "kode tujuan sudah dipakai baris atau tujuan lain"
      : `isi ${field} terlalu panjang, salah bentuk, atau kosong`,
};

/** 'services.csv baris 4: organization_id menunjuk ... Baris ini ditolak.' */
export function wordProblem(problem: HsdsProblem): string {
  const end = problem.refused ? "Baris ini ditolak." : "Baris ini tetap diambil.";
  return `${csvNameOf(problem.table)} baris ${problem.row}: ${WORDS[problem.code](problem)}. ${end}`;
}

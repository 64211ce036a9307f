// What is wrong in a file of rules, as a sentence in Indonesian (the command line; the screen in English has its own).
import type { RuleProblem, RuleProblemKind } from "./check.ts";

export const RULE_PROBLEM_WORDS: Record<RuleProblemKind, string> = {
  terlalu_besar: "berkas lebih besar dari 1 MB",
  bukan_json: "isi berkas bukan JSON yang utuh",
  bukan_daftar: "berkas bukan daftar aturan (version dan 1 sampai 300 rules)",
  bagian_asing: "ada bagian yang tidak dikenal",
  pembanding_asing:
    "cara membandingkan tidak dikenal (yang dikenal: is, atLeast, atMost, has, lacks)",
  fakta_asing: "yang dilihat tidak dikenal",
  nilai_salah: "isinya kosong, terlalu panjang, atau tidak cocok",
  tanggal_salah: "tanggal tidak ada di kalender atau terbalik",
  bertumpuk: "dua versi berlaku pada hari yang sama",
  versi_ganda: "nomor versi dipakai dua kali",
  kode: "memuat teks program, yang tidak pernah diterima",
};

/** 'Aturan pkh-komponen, syarat 2, test.fact: yang dilihat tidak dikenal ("orang.gaji").' */
export function wordRuleProblem(
  { kind, rule, place, found }: RuleProblem,
  words: Readonly<Record<RuleProblemKind, string>> = RULE_PROBLEM_WORDS,
  subject: (rule: string) => string = (id) =>
    id === "" ? "Berkas" : id.startsWith("aturan ke-") ? id.replace("a", "A") : `Aturan ${id}`,
): string {
  const where = [subject(rule), ...(place === "" ? [] : [place])].join(", ");
  return `${where}: ${words[kind]}${found === "" ? "" : ` ("${found}")`}.`;
}

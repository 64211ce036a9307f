// Indonesian words of proposals on papers and in the CLI; the screens have their own, in both languages.
import type { RemovalReason } from "./codes.ts";
import type { Check, ProposalKind } from "./rules.ts";
import { MONTHS } from "../../values/date.ts";

export const KIND_WORDS: Readonly<Record<ProposalKind, string>> = {
  baru: "Usulan baru",
  perbaikan: "Usulan perbaikan",
  hapus: "Usulan penghapusan atau penonaktifan",
};

export const REASON_WORDS: Readonly<Record<RemovalReason, string>> = {
  meninggal: "Meninggal dunia",
  pindah: "Pindah domisili",
  mampu: "Keadaan keluarga sudah berubah",
  ganda: "Tercatat dua kali",
  tidak_ditemukan: "Belum dapat ditemui",
  mengundurkan_diri: "Mengundurkan diri",
};

export const CHECK_WORDS: Readonly<Record<Check, string>> = {
  tunggal: "(a) perorangan dan tunggal",
  dukcapil: "(b) cocok dengan Dukcapil",
  keluarga: "(c) keluarga lengkap",
  tumpang_tindih: "(d) tidak di keluarga lain",
  lengkap: "(e) isian lengkap",
  bukti: "bukti penghapusan",
};

/** 'November 2026' of '2026-11'. */
export function periodWords(period: string): string {
  return `${MONTHS[Number(period.slice(5, 7)) - 1]} ${period.slice(0, 4)}`;
}

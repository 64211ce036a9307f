// Code lists of the referrals: who works on them, how a letter goes out, how an answer comes in, and what the history tells.
import type { Role } from "../call.ts";

/** Who refers and records answers: all who work on cases. */
export const REFERRAL_ROLES = [
  "petugas",
  "koordinator",
  "fasilitator",
  "supervisor",
] as const satisfies readonly Role[];

/** How the referral was handed over; the letter with its number follows in every case. */
export const REFERRAL_CHANNELS = {
  surat: "Surat, dibawa warga",
  berkas: "Berkas, dikirim kantor",
  telepon: "Telepon, surat menyusul",
} as const;
export type ReferralChannel = keyof typeof REFERRAL_CHANNELS;

/** How an answer came in; a spoken answer is a valid, named source. */
export const ANSWER_WAYS = {
  lembar: "Lembar umpan balik",
  surat: "Surat jawaban",
  telepon: "Telepon/WA",
  lisan: "Lisan",
  lainnya: "Lainnya",
} as const;
export type AnswerWay = keyof typeof ANSWER_WAYS;

/** What a row of a referral's history tells: its issue, a step of the state table, or another text of its letter. */
export const REFERRAL_EVENTS = {
  terbit: "Diterbitkan",
  pindah: "Langkah",
  ubah: "Surat diubah",
} as const;
export type ReferralEventKind = keyof typeof REFERRAL_EVENTS;

// The words of a consent, by edition: what is asked, why, how long, and how it is taken back. Old editions stay, receipts name theirs.
import { SHARING_QUESTION, SHARING_REASSURANCE } from "../cases/purpose.ts";
import { ageOn, type IsoDate } from "../values/date.ts";
import type { ConsentGiver } from "./codes.ts";

export interface ConsentWords {
  readonly what: string;
  readonly purpose: string;
  readonly basis: string;
  readonly retention: string;
  readonly refusing: string;
  readonly withdrawal: string;
}

export const WORDINGS: Readonly<Record<string, ConsentWords>> = {
  "berbagi_mitra/1": {
    what: SHARING_QUESTION,
    purpose:
      "Mencarikan bantuan lain di luar program pemerintah untuk keperluan yang Anda sampaikan.",
    basis: "Persetujuan Anda (Pasal 20 ayat (2) huruf a UU 27/2022).",
    retention:
      "Berlaku sampai kasus ini ditutup atau sampai Anda menariknya kembali, mana yang lebih dahulu. Catatan persetujuan disimpan bersama kasusnya menurut jadwal retensi kantor.",
    refusing: SHARING_REASSURANCE,
    withdrawal:
      "Kapan saja, tanpa alasan dan tanpa biaya: datang ke kantor ini, bersurat, atau menelepon, lalu sebutkan nomor pada tanda terima ini. Sejak penarikan dicatat, kantor tidak lagi mengirim data Anda kepada lembaga mitra. Lembaga yang sudah menerimanya kami beri tahu paling lambat 3 x 24 jam. Layanan pemerintah untuk Anda tetap berjalan.",
  },
};

/** Rights that every receipt and letter lists (art. 5-13). */
export const SUBJECT_RIGHTS = [
  "mendapat kejelasan tentang siapa yang meminta data, dasar hukumnya, dan tujuannya",
  "melihat data Anda dan riwayat penggunaannya, serta meminta salinannya",
  "memperbaiki atau melengkapi data yang keliru",
  "menarik persetujuan, membatasi penggunaan, dan menyatakan keberatan",
  "meminta penghapusan atau pemusnahan menurut peraturan",
  "mengadu kepada kantor ini dan kepada lembaga pelindungan data pribadi",
] as const;

export const CHILD_UNTIL = 18;

/** A child's consent is its parent's or guardian's (art. 25). Unknown age: taken as given. */
export function needsGuardian(birthDate: IsoDate | null, on: IsoDate): boolean {
  return birthDate !== null && ageOn(birthDate, on) < CHILD_UNTIL;
}

export function isComplete(givenBy: ConsentGiver, birthDate: IsoDate | null, on: IsoDate): boolean {
  return givenBy === "wali" || !needsGuardian(birthDate, on);
}

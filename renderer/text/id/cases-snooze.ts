// Indonesian texts of putting a reminder off, and of the order of the queue.
import type { CasesError } from "../../../shared/cases/errors.ts";
import type { ErrorWords } from "../words.ts";

export const snooze = {
  action: "Tunda pengingat",
  change: "Ubah penundaan",
  title: "Tunda pengingat kasus ini",
  body: "Sampai hari itu kasus tidak muncul di pengingat Anda, lalu kembali sendiri. Tenggatnya tidak bergeser, dan supervisor tetap melihat yang terlambat.",
  until: "Ingatkan lagi tanggal",
  untilHint: "Paling lama 30 hari dari hari ini.",
  untilNeeded: "Pilih tanggal sesudah hari ini, paling lama 30 hari.",
  reason: "Alasan",
  reasonHint: "Misalnya: warga baru pulang tanggal itu.",
  reasonNeeded: "Tulis alasannya, sedikitnya tiga huruf.",
  save: "Tunda",
  back: "Ingatkan lagi sekarang",
  badge: (day: string) => `Ditunda sampai ${day}`,
  line: (day: string, reason: string) => `Sampai ${day}. ${reason}`,
  lineBack: "Penundaan dicabut; diingatkan lagi.",
  ownFirst: "Tugas saya dahulu",
  ownFirstHint: "Yang darurat tetap paling atas.",
};

export const snoozeErrors: Pick<ErrorWords<CasesError>, "tunda_tidak_boleh"> = {
  tunda_tidak_boleh: ({ reason }) =>
    reason === "alasan"
      ? "Penundaan perlu alasan. Belum ada yang disimpan. Tulis alasannya."
      : "Tanggal itu tidak dapat dipakai. Belum ada yang disimpan. Pilih tanggal sesudah hari ini, paling lama 30 hari.",
};

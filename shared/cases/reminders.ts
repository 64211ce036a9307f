// What an officer is reminded of, as counts alone: it may be read on a locked or shared screen.
import type { QueueView } from "./schemas.ts";

/** Calendar days before the end of a statement's validity on which it begins to remind: long enough to look it up again and sign it. */
export const EXPIRING_DAYS = 14;

/** The views of the queue that ask for something now, the most pressing first, with the words behind their count. */
export const REMINDERS = [
  ["pengesahan", "rujukan darurat menunggu pengesahan"],
  ["terlambat", "kasus terlambat"],
  ["dekat", "kasus segera jatuh tempo"],
  ["janji", "kabar yang dijanjikan"],
  ["rujukan", "rujukan belum dijawab"],
  ["dikembalikan", "rujukan dikembalikan"],
  ["tindak_lanjut", "warga perlu ditanya lagi"],
  ["surat_habis", "surat keterangan segera habis masa berlakunya"],
] as const satisfies readonly (readonly [QueueView, string])[];

export type ReminderCounts = Readonly<Record<(typeof REMINDERS)[number][0], number>>;

/** "3 kasus terlambat, 2 rujukan belum dijawab"; null when nothing asks for anything. */
export function reminderText(counts: ReminderCounts): string | null {
  const parts = REMINDERS.filter(([view]) => counts[view] > 0).map(
    ([view, words]) => `${counts[view].toLocaleString("id-ID")} ${words}`,
  );
  return parts.length === 0 ? null : parts.join(", ");
}

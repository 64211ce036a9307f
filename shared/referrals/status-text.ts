// A message to the citizen about one referral, ready for WhatsApp: no NIK, no full name. Of a sensitive case there is none.
import { formatDate } from "../values/date.ts";
import { referralRule, type ReferralState } from "./states.ts";
import { initialsOf } from "./words.ts";

export interface StatusInput {
  readonly office: string;
  readonly code: string;
  readonly personName: string;
  readonly destination: string;
  readonly state: ReferralState;
  readonly issuedOn: string;
  readonly replyBy: string;
  /** What the destination finds missing. */
  readonly missing: readonly string[];
  /** The furthest sub-step that the case has reached, in the words of its category. */
  readonly step: string | null;
}

const NEXT: Record<ReferralState, (replyBy: string) => string> = {
  diterbitkan: (day) => `Kami menunggu jawaban sampai ${day}.`,
  sampai: (day) => `Surat sudah sampai. Kami menunggu keputusan sampai ${day}.`,
  diteruskan: (day) => `Permohonan diteruskan ke kantor lain. Kami menunggu jawaban sampai ${day}.`,
  dikembalikan: () => "Berkas belum lengkap. Mohon dilengkapi dan dibawa ke kantor kami.",
  disetujui: (day) => `Permohonan diterima. Pelayanan diharapkan paling lambat ${day}.`,
  dilayani: (day) => `Permohonan sedang dilayani, diharapkan selesai paling lambat ${day}.`,
  terlaksana: () => "Pelayanan sudah dilaksanakan. Mohon beri tahu kami bila belum diterima.",
  sebagian: () => "Pelayanan baru dilaksanakan sebagian. Kami akan menjelaskan sisanya.",
  tidak_terlaksana: () =>
    "Pelayanan tidak dapat dilaksanakan. Mohon datang ke kantor kami untuk penjelasan.",
  ditolak: () =>
    "Permohonan belum dapat diterima. Mohon datang ke kantor kami untuk penjelasan dan langkah berikutnya.",
  dikonfirmasi: () => "Terima kasih, penerimaan Anda sudah kami catat.",
  ditarik: () => "Permohonan ditarik atas permintaan pemohon.",
  tanpa_jawaban: () =>
    "Belum ada jawaban. Mohon datang ke kantor kami untuk membahas langkah berikutnya.",
  dilepas: () => "Rujukan ini tidak ditunggu lagi. Mohon hubungi kantor kami untuk penjelasan.",
  dibatalkan: () => "Surat rujukan ini dibatalkan dan tidak berlaku.",
};

/** The message, plain lines. Sixteen digits in a row never occur in it. */
export function statusText(input: StatusInput): string {
  const { office, code, state, issuedOn, replyBy, missing, step } = input;
  const subject = `Rujukan ${code} (${initialsOf(input.personName)}) ke ${input.destination}`;
  const lines = [
    `${office}`,
    `${subject}, tanggal ${formatDate(issuedOn)}.`,
    `Status: ${referralRule(state).label}.`,
    NEXT[state](formatDate(replyBy)),
    ...(step === null ? [] : [`Langkah terakhir: ${step}.`]),
    ...(state === "dikembalikan" && missing.length > 0
      ? [`Yang kurang: ${missing.join("; ")}.`]
      : []),
  ];
  return hideNumbers(lines.join("\n"));
}

/** Whatever was typed into a name or a note: a NIK or KK number does not leave the office by message. */
function hideNumbers(text: string): string {
  return text.replace(/\d(?:[\s.-]?\d){15,}/g, "(nomor)");
}

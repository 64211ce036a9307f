// The timeline of a case in words, for its summary.
import { formatDate, formatShortDate, localDate } from "../../shared/values/date.ts";
import { entryRows } from "../cases/groups/queries.ts";
import { timelineOf } from "../cases/queries.ts";

/** "24/11/2026 09.15" on the clock of this office. */
export function clock(iso: string): string {
  const at = new Date(iso);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${formatShortDate(localDate(at))} ${two(at.getHours())}.${two(at.getMinutes())}`;
}

export type Timeline = Awaited<ReturnType<typeof timelineOf>>;

/** What a timeline row tells, in words; a sealed row that may not be opened tells nothing. @param named false: without identity */
export function wordsOf({ details }: Timeline[number], named: boolean): string[] {
  const fields = details?.fields ?? {};
  const words: [string, string | undefined][] = [
    ["Catatan", fields.note],
    ["Alasan", fields.reason],
    ["Hasil", fields.result],
    ["Rekomendasi", fields.recommendation],
    ["Tanggal cek", fields.checkedOn && formatDate(fields.checkedOn)],
    ["Terdaftar", fields.registered === undefined ? undefined : fields.registered ? "ya" : "tidak"],
    ["Desil", fields.desil === undefined ? undefined : String(fields.desil)],
    ["Tujuan", fields.destination],
    ["Nomor surat", fields.letterNumber],
    [
      "Jawaban",
      fields.accepted === undefined ? undefined : fields.accepted ? "diterima" : "ditolak",
    ],
    [
      "Atas nama",
      fields.signer &&
        [fields.signer.signerName, fields.signer.signerTitle].filter(Boolean).join(", "),
    ],
    ["Petugas sebelumnya", details?.before],
    ["Disahkan", details?.ratified === undefined ? undefined : details.ratified ? "ya" : "tidak"],
    ["Langkah", details?.step?.label],
    ["Pada", details?.step?.onDay && formatDate(details.step.onDay)],
    ["Berlaku", details?.step?.effectiveOn && formatDate(details.step.effectiveOn)],
    ["Keterangan", details?.step?.note],
    ...(details ? entryRows(details, named) : []),
    ["Lampiran", details?.attachment?.title],
    [
      "Berkas",
      details?.documents
        ?.filter((d) => d.held !== "belum")
        .map((d) => d.label)
        .join(", "),
    ],
  ];
  return words.flatMap(([label, text]) => (text ? [`${label}: ${text}`] : []));
}

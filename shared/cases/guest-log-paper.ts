// Buku tamu: who came on the days of a period, with a column to sign in; a visit of a sensitive case stands without its name.
import { letterheadBlock } from "../papers/letterhead.ts";
import { listTable } from "../papers/list-table.ts";
import { markup, type Part } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import type { Letterhead } from "../office/letterhead.ts";
import { formatDate, formatDayAndDate, formatShortDate } from "../values/date.ts";
import { VISIT_NEEDS, VISIT_OUTCOMES, VISIT_STATES } from "./visits.ts";
import type { VisitNeed, VisitOutcome, VisitState } from "./visits.ts";

export interface Guest {
  readonly day: string;
  readonly queueNumber: number;
  /** "09.15" on the clock of the office. */
  readonly clock: string;
  /** Null: the visit is about a sensitive case; whoever prints it, neither name nor origin nor need is told. */
  readonly who: {
    readonly name: string;
    readonly origin: string;
    readonly need: VisitNeed;
    readonly outcome: VisitOutcome | null;
  } | null;
  readonly state: VisitState;
}

export interface GuestLog {
  readonly office: { readonly letterhead: Letterhead; readonly training: boolean };
  readonly size: PaperSize;
  readonly from: string;
  readonly until: string;
  readonly guests: readonly Guest[];
}

/** Room for a signature in each row. */
const STYLE =
  ".guests td { height: 9mm; vertical-align: middle; } .subtitle { text-align: center; }";

function rowOf(guest: Guest, index: number, oneDay: boolean): Part[] {
  const { who, clock, day, state } = guest;
  return [
    String(index + 1),
    oneDay ? clock : `${formatShortDate(day)} ${clock}`,
    who?.name ?? "(tidak ditulis)",
    who?.origin ?? "",
    who ? VISIT_NEEDS[who.need] : "",
    who?.outcome ? VISIT_OUTCOMES[who.outcome] : VISIT_STATES[state],
    markup`&nbsp;`,
  ];
}

export function guestLogPaper({ office, size, from, until, guests }: GuestLog): PaperSheet {
  const oneDay = from === until;
  const columns = [
    { label: "No.", align: "centre", width: "12mm" },
    { label: oneDay ? "Jam" : "Tanggal, jam", width: oneDay ? "18mm" : "36mm" },
    { label: "Nama" },
    { label: "Asal" },
    { label: "Keperluan", width: "40mm" },
    { label: "Hasil", width: "46mm" },
    { label: "Paraf", width: "26mm" },
  ] as const;
  const period = oneDay
    ? formatDayAndDate(from)
    : `${formatDate(from)} sampai ${formatDate(until)}`;
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>Buku Tamu</h1>
    <p class="subtitle">${period}</p>
    <div class="guests">${listTable(
      columns,
      guests.map((guest, index) => rowOf(guest, index, oneDay)),
      { empty: "Tidak ada kunjungan yang dicatat." },
    )}</div>
    <p>Jumlah kunjungan: ${guests.length}.</p>`;
  return paperPage({
    title: oneDay ? `Buku tamu ${from}` : `Buku tamu ${from} sampai ${until}`,
    size,
    landscape: true,
    body,
    training: office.training,
    footer: "Buku tamu",
    style: STYLE,
  });
}

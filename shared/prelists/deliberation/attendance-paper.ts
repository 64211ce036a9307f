// Daftar hadir of a deliberation: filled with those who came, or blank lines to be written in by hand; signatures alternate left and right.
import { markup, nothing, type Html, type Part } from "../../papers/html.ts";
import { identityTable } from "../../papers/identity-table.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { listTable } from "../../papers/list-table.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet } from "../../papers/paper.ts";
import { formatDayAndDate } from "../../values/date.ts";
import { ELEMENT_WORDS } from "./codes.ts";
import type { Attendee } from "./content.ts";
import {
  DELIBERATION_STYLE,
  number,
  placeAndDate,
  signatureOf,
  signed,
  villageLine,
  type DeliberationPaper,
} from "./paper-parts.ts";

/** Lines of a blank list: two pages of A4. */
const BLANK_LINES = 30;

function signHere(at: number): Html {
  return markup`<div class="${at % 2 === 0 ? "signs" : "signs second"}">${String(at + 1)} ........</div>`;
}

function row(attendee: Attendee, at: number): Part[] {
  const element = ELEMENT_WORDS[attendee.element];
  return [
    String(at + 1),
    attendee.name,
    attendee.sex,
    attendee.position === "" ? element : attendee.position,
    attendee.address,
    signHere(at),
  ];
}

function blankRow(at: number): Part[] {
  return [String(at + 1), nothing, nothing, nothing, nothing, signHere(at)];
}

function sums(attendance: readonly Attendee[]): string {
  const of = (sex: Attendee["sex"]) => attendance.filter((one) => one.sex === sex).length;
  const words = [
    `laki-laki ${number(of("L"))}`,
    `perempuan ${number(of("P"))}`,
    ...(of(null) > 0 ? [`tidak dicatat ${number(of(null))}`] : []),
  ];
  return `Jumlah hadir: ${number(attendance.length)} orang (${words.join(", ")}).`;
}

export function attendancePaper(
  paper: Omit<DeliberationPaper, "rows" | "copy">,
  blank: boolean,
): PaperSheet {
  const { office, head } = paper;
  const leader = head.attendance.find(({ duty }) => duty === "pemimpin");
  const rows = blank
    ? Array.from({ length: BLANK_LINES }, (_, at) => blankRow(at))
    : head.attendance.map(row);
  const hours = [head.startsAt, head.endsAt].filter((time) => time !== null).join(" - ");
  const body = markup`${letterheadBlock(office.letterhead)}
    <h1>Daftar Hadir ${head.title}</h1>
    ${identityTable([
      ["Hari, tanggal", head.heldOn === null ? null : formatDayAndDate(head.heldOn)],
      ["Waktu", hours === "" ? null : `${hours.replaceAll(":", ".")} ${office.timeZone}`],
      ["Tempat", head.place],
      ["Wilayah", `${villageLine(head)}, Kecamatan ${head.district || "........"}`],
    ])}
    <div class="present">${listTable(
      [
        { label: "No.", align: "centre", width: "11mm" },
        { label: "Nama", width: "40mm" },
        { label: "L/P", align: "centre", width: "11mm" },
        { label: "Unsur/jabatan", width: "34mm" },
        { label: "Alamat" },
        { label: "Tanda tangan", width: "40mm" },
      ],
      rows,
      { empty: "Belum ada yang dicatat hadir." },
    )}</div>
    <p>${blank ? markup`Jumlah hadir: ${null} orang (laki-laki ${null}, perempuan ${null}).` : sums(head.attendance)}</p>
    ${leader !== undefined && signed([signatureOf(office, leader, "Pemimpin musyawarah,")], placeAndDate(office, head.heldOn))}`;
  return paperPage({
    title:
      `Daftar hadir ${head.title.toLowerCase()} ${head.heldOn ?? ""}${blank ? " kosong" : ""}`.trim(),
    size: paper.size,
    body,
    training: office.training,
    footer: `Daftar hadir ${head.title.toLowerCase()}`,
    style: `${DELIBERATION_STYLE}
.present .list td { height: 10mm; vertical-align: middle; }
.signs { white-space: nowrap; }
.signs.second { padding-left: 50%; }
`,
  });
}

// Ringkasan kasus: one case on paper for the supervisor, with or without the identity of the citizen (field notes 7).
import { stateLabel } from "../cases/rules.ts";
import {
  CHANNELS,
  CONTACT_KINDS,
  DOCUMENT_HELD,
  EVENT_KINDS,
  RELATIONS,
  URGENCIES,
} from "../cases/codes.ts";
import { identityTable, type IdentityRow } from "../papers/identity-table.ts";
import { listTable } from "../papers/list-table.ts";
import { markup, nothing, paragraphs, type Html, type Part } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet } from "../papers/paper.ts";
import { ageOn, formatDate, formatShortDate } from "../values/date.ts";
import { SEXES, type Identity } from "./codes.ts";
import type { Length } from "./summaries.ts";
import {
  footnote,
  REPORT_STYLE,
  reportHead,
  reportSignatures,
  type MadeBy,
  type ReportOffice,
} from "./office-paper.ts";

type State = Parameters<typeof stateLabel>[0];

export interface SummaryPerson {
  readonly name: string;
  readonly nik: string | null;
  readonly familyCard: string | null;
  readonly sex: keyof typeof SEXES | null;
  readonly birthDate: string | null;
  readonly address: string | null;
  readonly village: string | null;
  readonly phone: string | null;
}

export interface SummaryEvent {
  /** "24/11/2026 09.15" */
  readonly at: string;
  readonly kind: keyof typeof EVENT_KINDS;
  readonly from: State | null;
  readonly to: State | null;
  readonly actor: string;
  readonly words: readonly string[];
}

export interface SummaryReferral {
  readonly letterNumber: string;
  readonly issuedOn: string;
  readonly destination: string;
  readonly level: string;
  readonly state: string;
  readonly answer: string;
}

export interface CaseSummary {
  readonly number: string;
  readonly sensitive: boolean;
  readonly state: State;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly closedOn: string | null;
  readonly contactKind: keyof typeof CONTACT_KINDS;
  readonly channel: keyof typeof CHANNELS;
  readonly urgency: keyof typeof URGENCIES;
  readonly category: string;
  readonly officer: string;
  readonly desil: number | null;
  readonly person: SummaryPerson;
  readonly applicant: SummaryPerson;
  readonly relation: keyof typeof RELATIONS;
  /** Null for a case of one person; else that person is the representative. */
  readonly group: [string, string][] | null;
  /** What the category asks for. */
  readonly facts: [string, string][];
  readonly support: [string, string][];
  /** Null: left out of a summary without identity when the case is sensitive. */
  readonly narrative: string | null;
  readonly documents: readonly { label: string; held: keyof typeof DOCUMENT_HELD }[];
  readonly attachments: readonly string[];
  readonly events: readonly SummaryEvent[];
  readonly referrals: readonly SummaryReferral[];
  readonly decision: string | null;
  readonly outcome: string | null;
}

function openIdentity({ person, applicant, relation }: CaseSummary, length: Length): Html {
  const brief = (one: SummaryPerson): IdentityRow[] => [
    ["Nama", one.name],
    ["NIK", one.nik],
    ["Tanggal lahir", one.birthDate === null ? null : formatDate(one.birthDate)],
    ["Alamat", one.address],
  ];
  if (length === "ringkas") return identityTable(brief(person));
  const rows = (one: SummaryPerson): IdentityRow[] => [
    ...brief(one),
    ["No. KK", one.familyCard],
    ["Jenis kelamin", one.sex === null ? null : SEXES[one.sex]],
    ["Nomor HP/WA", one.phone],
  ];
  const other =
    relation === "diri_sendiri"
      ? markup`<p>Pemohon: yang bersangkutan sendiri.</p>`
      : identityTable([
          ["Pemohon", applicant.name],
          ["Hubungan", RELATIONS[relation]],
          ["Nomor HP/WA", applicant.phone],
        ]);
  return markup`${identityTable(rows(person))}${other}`;
}

/** Initials, sex, age and village: enough to follow the story, not to find the person. */
function closedIdentity({ person, relation, receivedOn }: CaseSummary): Html {
  const age = person.birthDate === null ? null : `${ageOn(person.birthDate, receivedOn)} tahun`;
  return identityTable([
    ["Inisial", person.name],
    ["Jenis kelamin", person.sex === null ? null : SEXES[person.sex]],
    ["Umur saat diterima", age],
    ["Desa/kelurahan", person.village],
    ["Pemohon", RELATIONS[relation]],
  ]);
}

function course(one: CaseSummary, length: Length): Html {
  const detail: IdentityRow[] = [
    ["Jenis, kanal", `${CONTACT_KINDS[one.contactKind]}, ${CHANNELS[one.channel]}`],
    ["Tingkat", URGENCIES[one.urgency]],
    ["Jatuh tempo", formatDate(one.dueOn)],
    ["Desil", one.desil === null ? "Belum diketahui" : String(one.desil)],
  ];
  return identityTable([
    ["Nomor registrasi", markup`<span class="code">${one.number}</span>`],
    ["Kategori", one.category],
    ["Diterima", formatDate(one.receivedOn)],
    ["Status", stateLabel(one.state)],
    ...(one.closedOn === null ? [] : [["Ditutup", formatDate(one.closedOn)] as const]),
    ["Petugas", one.officer],
    ...(length === "penuh" ? detail : []),
  ]);
}

function rowsUnder(title: string, rows: CaseSummary["facts"]): Html {
  return rows.length === 0 ? nothing : markup`<h2>${title}</h2>${identityTable(rows)}`;
}

function timeline(events: readonly SummaryEvent[]): Html {
  const columns = [
    { label: "Waktu", width: "34mm" },
    { label: "Kejadian" },
    { label: "Petugas", width: "36mm" },
  ] as const;
  const rows = events.map(({ at, kind, from, to, actor, words }): Part[] => [
    at,
    markup`<b>${kind === "pindah" && to !== null ? `${from === null ? "" : `${stateLabel(from)} ke `}${stateLabel(to)}` : EVENT_KINDS[kind]}</b>${words.map((line) => markup`<div>${line}</div>`)}`,
    actor,
  ]);
  return listTable(columns, rows);
}

function documents({ documents: papers, attachments }: CaseSummary): Html {
  const rows = papers.map(({ label, held }, i): Part[] => [
    String(i + 1),
    label,
    DOCUMENT_HELD[held],
  ]);
  const columns = [
    { label: "No.", align: "centre", width: "12mm" },
    { label: "Berkas" },
    { label: "Keadaan", width: "34mm" },
  ] as const;
  return markup`${listTable(columns, rows, { empty: "Tidak ada berkas yang diminta." })}
    ${attachments.length === 0 ? nothing : markup`<p>Lampiran: ${attachments.join("; ")}.</p>`}`;
}

function referralTable(referrals: readonly SummaryReferral[]): Html {
  const columns = [
    { label: "Nomor surat, tanggal", width: "50mm" },
    { label: "Tujuan" },
    { label: "Jawaban" },
  ] as const;
  return listTable(
    columns,
    referrals.map(({ letterNumber, issuedOn, destination, level, state, answer }): Part[] => [
      markup`${letterNumber}<div>${formatShortDate(issuedOn)}</div>`,
      markup`${destination}<div>${level}</div>`,
      markup`${state}${answer !== "" && markup`<div>${answer}</div>`}`,
    ]),
    { empty: "Tidak dirujuk." },
  );
}

const SUBTITLES: Record<Identity, string> = {
  lengkap: "Rahasia: memuat data pribadi",
  tersamar: "Rahasia: memuat nama, nomor disamarkan",
  anonim: "Tanpa identitas",
};

/** Words of a short summary: the beginning of the story, as much as leaves room on its page. */
const SHORT_WORDS = 45;

function firstWords(text: string): string {
  const words = text.split(/\s+/);
  return words.length <= SHORT_WORDS ? text : `${words.slice(0, SHORT_WORDS).join(" ")} ...`;
}

function story(one: CaseSummary, length: Length): Html {
  if (one.narrative === null) return markup`<p>Tidak dicetak pada ringkasan tanpa identitas.</p>`;
  return paragraphs(length === "ringkas" ? firstWords(one.narrative) : one.narrative);
}

/** What only the whole summary tells. */
function inDetail(one: CaseSummary): Html {
  return markup`${rowsUnder("Data isian", one.facts)}
    ${rowsUnder("Pendampingan", one.support)}
    <h2>Berkas</h2>
    ${documents(one)}
    <h2>Kronologi</h2>
    ${timeline(one.events)}`;
}

/** The summary; names and numbers have already been taken out by the caller as `identity` asks. */
export function summaryPaper(
  office: ReportOffice,
  one: CaseSummary,
  { identity, length }: { readonly identity: Identity; readonly length: Length },
  made: MadeBy,
): PaperSheet {
  const anonymous = identity === "anonim";
  const body = markup`${reportHead(office, "Ringkasan Kasus", SUBTITLES[identity])}
    ${course(one, length)}
    <h2>${one.group ? "Kelompok yang dilayani, dan wakilnya" : "Yang dilayani"}</h2>
    ${one.group ? identityTable(one.group) : nothing}
    ${anonymous ? closedIdentity(one) : openIdentity(one, length)}
    <h2>Uraian</h2>
    ${story(one, length)}
    ${length === "penuh" ? inDetail(one) : nothing}
    <h2>Rujukan</h2>
    ${referralTable(one.referrals)}
    <section class="together"><h2>Penetapan dan hasil</h2>
    ${identityTable([
      ["Penetapan", one.decision ?? "Belum ditetapkan"],
      ["Hasil", one.outcome ?? "Belum ada hasil"],
    ])}
    ${footnote(anonymous ? "Nama dan nomor telah dihapus otomatis. Baca kembali sebelum diberikan kepada pihak lain." : null)}
    ${reportSignatures(office, made)}</section>`;
  return paperPage({
    title: `Ringkasan kasus ${one.number.replaceAll("/", "-")}${anonymous ? " tanpa identitas" : ""}`,
    size: made.size,
    landscape: made.landscape ?? false,
    body,
    training: office.training,
    footer: one.number,
    style: REPORT_STYLE,
  });
}

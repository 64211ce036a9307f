// Surat pengantar dengan daftar nominatif: one letter on its first page, from the second on the list of all who are referred by it.
import { markup, nothing, paragraphs, type Html, type Part } from "../papers/html.ts";
import type { PersonOnPaper } from "../papers/identity-table.ts";
import { letterheadBlock } from "../papers/letterhead.ts";
import { listTable, type ListColumn } from "../papers/list-table.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import { signatureBlock, signatureRow } from "../papers/signature.ts";
import { EXAMPLE_MARK, printTemplate, type TemplateValues } from "../papers/templates/print.ts";
import type { TemplateNode } from "../papers/templates/read.ts";
import { shippedNodes } from "../papers/templates/shipped.ts";
import { formatDate } from "../values/date.ts";
import {
  copiesList,
  LETTER_STYLE,
  letterHead,
  letterStamps,
  type LetterHead,
  type LetterInput,
} from "./letter-paper.ts";
import { officeValues } from "./templates/person-values.ts";

export interface ListedPerson {
  /** Tracking code of this person's own referral: answers come by it. */
  readonly code: string;
  /** Null: the case became sensitive after the letter went out, and its name is not printed again. */
  readonly person: PersonOnPaper | null;
  readonly remark: string;
  readonly cancelled: boolean;
}

export interface CoverPaperInput
  extends LetterHead, Pick<LetterInput, "replyBy" | "request" | "copies" | "signer"> {
  readonly size: PaperSize;
  readonly revision: number;
  readonly people: readonly ListedPerson[];
  /** The prose that this letter was issued with; the shipped one when left out. */
  readonly template?: readonly TemplateNode[];
  /** A preview of a template: the letter says so. */
  readonly example?: boolean;
}

const STYLE = `
.list-of-names { break-before: page; }
.list-of-names .attached { margin-bottom: 3mm; }
.list-of-names .list td { line-height: 1.2; overflow-wrap: break-word; }
.list-of-names .digits { white-space: nowrap; font-variant-numeric: tabular-nums; }
`;

const COLUMNS: readonly ListColumn[] = [
  { label: "No", align: "right", width: "9mm" },
  { label: "Nama dan kode rujukan", width: "42mm" },
  { label: "NIK dan No. KK", width: "37mm" },
  { label: "Alamat" },
  { label: "Keterangan", width: "27mm" },
];

function address(person: PersonOnPaper): string {
  const neighbourhood = [
    person.rt ? `RT ${person.rt}` : "",
    person.rw ? `RW ${person.rw}` : "",
  ].filter((part) => part !== "");
  return [
    person.address ?? "",
    neighbourhood.join(" "),
    person.village ? `${person.villageTerm} ${person.village}` : "",
  ]
    .filter((part) => part !== "")
    .join(", ");
}

function row({ person, code, remark, cancelled }: ListedPerson, index: number): Part[] {
  const state = cancelled ? markup`<b>Dibatalkan</b>` : remark;
  const named = (name: string) => markup`<div>${name}</div><span class="code">${code}</span>`;
  if (!person) return [index + 1, named("Disampaikan tersendiri"), "", "", state];
  return [
    index + 1,
    named(person.name),
    markup`<div class="digits">${person.nik ?? "-"}</div><div class="digits">${person.familyCard ?? "-"}</div>`,
    address(person),
    state,
  ];
}

function list({ number, datedOn, signer, office, people }: CoverPaperInput): Html {
  return markup`<section class="list-of-names">
    <div class="attached">Lampiran surat nomor ${number} tanggal ${formatDate(datedOn)}</div>
    <h1>Daftar nominatif</h1>
    <p class="centre">${people.length} orang. Jawaban untuk tiap orang mohon menyebut kode rujukannya.</p>
    ${listTable(COLUMNS, people.map(row))}
    ${signatureRow([{ placeDate: `${office.letterhead.place}, ${formatDate(datedOn)}`, signer }])}
  </section>`;
}

function coverValues(input: CoverPaperInput): TemplateValues {
  return {
    ...officeValues({ ...input, officeName: input.office.name }),
    permintaan: paragraphs(input.request),
    batas_jawaban: formatDate(input.replyBy),
    jumlah_warga: input.people.length,
    perihal: input.subject,
    kepada: input.addressee,
  };
}

/** The shared letter and its list. Its title holds no personal data: the number of the letter is none. */
export function coverPaper(input: CoverPaperInput): PaperSheet {
  const { office, people, size, number } = input;
  const standing = people.filter(({ cancelled }) => !cancelled).length;
  const body = markup`<main class="letter cover">${letterheadBlock(office.letterhead)}
    ${letterStamps(standing === 0, input.revision)}
    ${letterHead(input, nothing)}
    <div class="letter-body">
      ${input.example ? EXAMPLE_MARK : nothing}
      ${printTemplate(input.template ?? shippedNodes("pengantar"), coverValues(input))}
    </div>
    <div class="closing">
      <div class="copies">${copiesList(input.copies)}</div>
      ${signatureBlock({ signer: input.signer })}
    </div></main>${list(input)}`;
  return paperPage({
    title: `Surat pengantar ${number}`,
    size,
    body,
    training: office.training,
    footer: `Surat nomor ${number}`,
    style: LETTER_STYLE + STYLE,
  });
}

// Formulir registrasi: the case on paper with the purpose notice and the statement that the applicant signs (field notes 7).
import { letterheadBlock } from "../papers/letterhead.ts";
import { identityTable, type IdentityRow } from "../papers/identity-table.ts";
import { markup, nothing, paragraphs, type Html } from "../papers/html.ts";
import { paperPage } from "../papers/page.ts";
import type { PaperSheet, PaperSize } from "../papers/paper.ts";
import { qrCode } from "../papers/qr.ts";
import { EXAMPLE_MARK, printTemplate, type TemplateValues } from "../papers/templates/print.ts";
import type { TemplateNode } from "../papers/templates/read.ts";
import { shippedNodes } from "../papers/templates/shipped.ts";
import type { Letterhead } from "../office/letterhead.ts";
import { formatDate, formatDayAndDate } from "../values/date.ts";
import {
  CHANNELS,
  CONTACT_KINDS,
  DOCUMENT_HELD,
  LEGAL_BASES,
  RELATIONS,
  URGENCIES,
  type Channel,
  type ContactKind,
  type LegalBasis,
  type Relation,
  type Sharing,
  type Urgency,
} from "./codes.ts";
import { PURPOSE_NOTICE, SHARING_QUESTION, SHARING_REASSURANCE } from "./purpose.ts";
import type { CaseDocument } from "./schemas.ts";
import { companionLine, type Companion } from "./support.ts";

export interface PersonOnForm {
  readonly name: string;
  readonly nik: string | null;
  readonly birthDate: string | null;
  readonly address: string | null;
  readonly phone: string | null;
}

export interface FormInput {
  readonly office: {
    readonly letterhead: Letterhead;
    readonly paperSize: PaperSize;
    readonly training: boolean;
  };
  readonly number: string;
  readonly receivedOn: string;
  readonly officer: string;
  readonly channel: Channel;
  readonly contactKind: ContactKind;
  readonly urgency: Urgency;
  readonly category: string;
  readonly person: PersonOnForm;
  readonly applicant: PersonOnForm;
  readonly relation: Relation;
  /** Rows of the group; the person is its representative then. */
  readonly group: readonly IdentityRow[] | null;
  /** Rows of what the category asks for. */
  readonly facts: readonly IdentityRow[];
  readonly companion: Companion | null;
  readonly narrative: string;
  readonly documents: readonly CaseDocument[];
  readonly legalBasis: LegalBasis;
  readonly sharing: Sharing;
  /** The prose in force when the case was registered; the shipped one when left out. */
  readonly template?: readonly TemplateNode[];
  /** A preview of a template: the form says so. */
  readonly example?: boolean;
}

function personRows(person: PersonOnForm): Html {
  return identityTable([
    ["Nama", person.name],
    ["NIK", person.nik],
    ["Tanggal lahir", person.birthDate === null ? null : formatDate(person.birthDate)],
    ["Alamat", person.address],
    ["HP/WA", person.phone],
  ]);
}

function box(ticked: boolean, label: string): Html {
  return markup`<span class="choice"><span class="box">${ticked ? "x" : markup``}</span>${label}</span> `;
}

const STYLE =
  ".choice { display: inline-block; margin-right: 6mm; } .notice { border: 0.9pt solid #000; padding: 1.5mm 2mm; margin: 0 1px 2mm 0; } .notice p:last-child { margin-bottom: 0; } .form h2 { margin-top: 2.5mm; } .form .signatures .room { height: 13mm; } .signatures.spread { align-items: flex-end; } .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 6mm; } .pair h2 { margin-top: 2mm; } .together h2 { margin-top: 2mm; } .pair .identity th { width: 27mm; } .form-head { display: flex; justify-content: space-between; gap: 6mm; }";

function partiesOf(input: FormInput): Html {
  const { person, applicant, group } = input;
  const same = input.relation === "diri_sendiri";
  return markup`${group ? markup`<h2>Kelompok yang dilayani</h2>${identityTable(group)}` : nothing}
    <div class="pair">
      <div>
        <h2>${group ? "Wakil kelompok" : "Yang dilayani"}</h2>
        ${personRows(person)}
      </div>
      <div>
        <h2>Pemohon</h2>
        ${same ? markup`<p>${group ? "Wakil kelompok sendiri." : "Sama dengan yang dilayani."}</p>` : markup`${personRows(applicant)}${identityTable([["Hubungan", RELATIONS[input.relation]]])}`}
        ${input.companion ? markup`<p>Didampingi ${companionLine(input.companion)}.</p>` : nothing}
      </div>
    </div>`;
}

function documentsOf(input: FormInput): Html {
  const documents = input.documents.filter(({ required, held }) => required || held !== "belum");
  return markup`<h2>Berkas</h2>
    ${documents.length === 0 ? markup`<p>Tidak ada berkas yang diminta.</p>` : markup`<p>${documents.map(({ label, held }) => box(held !== "belum", held === "belum" ? label : `${label} (${DOCUMENT_HELD[held].toLowerCase()})`))}</p>`}`;
}

function values(input: FormInput): TemplateValues {
  const { office, number, receivedOn, officer } = input;
  return {
    data_registrasi: markup`<div class="form-head">
      ${identityTable([
        ["Nomor registrasi", markup`<span class="code">${number}</span>`],
        ["Hari, tanggal", formatDayAndDate(receivedOn)],
        [
          "Jenis, kanal, tingkat",
          `${CONTACT_KINDS[input.contactKind]}, ${CHANNELS[input.channel].toLowerCase()}, ${URGENCIES[input.urgency].toLowerCase()}`,
        ],
        ["Kategori", input.category],
      ])}
      ${qrCode(number, 24)}
    </div>`,
    para_pihak: partiesOf(input),
    uraian: markup`<h2>Uraian</h2>
    ${paragraphs(input.narrative)}
    ${input.facts.length > 0 ? identityTable(input.facts) : nothing}`,
    daftar_berkas: documentsOf(input),
    pemberitahuan: markup`<h2>Pemberitahuan dan pernyataan</h2>
    <div class="notice">
      <p>${PURPOSE_NOTICE}</p>
      <p>Dasar pemrosesan: ${LEGAL_BASES[input.legalBasis]}.</p>
      <p>${SHARING_QUESTION} ${SHARING_REASSURANCE}</p>
      <p>${box(input.sharing === "ya", "Ya, saya setuju")}${box(input.sharing === "tidak", "Tidak")}</p>
    </div>`,
    nomor_registrasi: number,
    tanggal_diterima: formatDate(receivedOn),
    petugas: officer,
    nama_kantor: office.letterhead.name,
  };
}

/** The registration form of a case; dots stand where the office knows nothing. */
export function registrationFormPaper(input: FormInput): PaperSheet {
  const { office, number, receivedOn, applicant } = input;
  const nodes = input.template ?? shippedNodes("formulir");
  // From the notice on it stays together: nobody signs on a page of its own.
  const notice = nodes.findIndex((node) => node.type === "isian" && node.name === "pemberitahuan");
  const filled = values(input);
  const body = markup`<main class="form">${letterheadBlock(office.letterhead)}
    ${input.example ? EXAMPLE_MARK : nothing}
    <h1>Formulir Registrasi Layanan</h1>
    ${printTemplate(nodes.slice(0, notice), filled)}
    <div class="together">${printTemplate(nodes.slice(notice), filled)}
    <div class="signatures spread">
      <div class="signature"><div>Pemohon,</div><div class="room"></div><div class="name">${applicant.name}</div></div>
      <div class="signature"><div>${office.letterhead.place}, ${formatDate(receivedOn)}</div><div>Petugas,</div><div class="room"></div><div class="name">${input.officer}</div></div>
    </div></div></main>`;
  return paperPage({
    title: `Formulir registrasi ${number.replaceAll("/", "-")}`,
    size: office.paperSize,
    body,
    training: office.training,
    footer: number,
    style: STYLE,
  });
}

// Berita acara of a deliberation with its annex (field notes 7): numbers counted from the annex, the day in words, signatures kept together.
import { markup, nothing, type Html } from "../../papers/html.ts";
import { identityTable } from "../../papers/identity-table.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { listTable } from "../../papers/list-table.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet } from "../../papers/paper.ts";
import { EXAMPLE_MARK, printTemplate, type TemplateValues } from "../../papers/templates/print.ts";
import type { TemplateNode } from "../../papers/templates/read.ts";
import { shippedNodes } from "../../papers/templates/shipped.ts";
import { formatDate, formatShortDate, MONTHS } from "../../values/date.ts";
import { dateInWords, numberWords } from "../../values/words.ts";
import { ELEMENT_WORDS } from "./codes.ts";
import type { MinutesHead } from "./content.ts";
import {
  annexTable,
  DELIBERATION_STYLE,
  headsOf,
  number,
  objectionBox,
  placeAndDate,
  registryTitle,
  signatureOf,
  signed,
  unitOf,
  versionMark,
  villageLine,
  type DeliberationPaper,
} from "./paper-parts.ts";
import { publicText } from "./rules.ts";
import { countDecisions, outcomeLabel, publicCounts, summarize } from "./summary.ts";

export interface MinutesPaper extends DeliberationPaper {
  /** Why the version before was opened again; null for the first. */
  readonly reopened: { readonly reason: string; readonly on: string } | null;
  /** The prose it was locked with; the shipped one when left out. */
  readonly template?: readonly TemplateNode[];
  /** A preview of a template: the minutes say so. */
  readonly example?: boolean;
}

/** "Pada hari ini Kamis tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam (26/11/2026) ..." */
export function openingSentence(head: MinutesHead, timeZone: string): string {
  const { heldOn, startsAt, endsAt } = head;
  const day =
    heldOn === null
      ? "Pada hari ini ........ tanggal ........"
      : `Pada hari ini ${dateInWords(heldOn)} (${formatShortDate(heldOn)})`;
  const clock = (time: string) => time.replace(":", ".");
  const hours =
    startsAt === null
      ? ""
      : `, pukul ${clock(startsAt)} ${endsAt === null ? `${timeZone} sampai selesai` : `sampai dengan ${clock(endsAt)} ${timeZone}`}`;
  return `${day}${hours}, bertempat di ${head.place ?? "........"}, telah dilaksanakan ${head.title} verifikasi dan validasi ${registryTitle(head)} yang dihadiri oleh ${number(head.attendance.length)} (${numberWords(head.attendance.length)}) orang sebagaimana daftar hadir.`;
}

function period(list: MinutesHead["list"]): string {
  if (list.period === null) return list.name;
  const [year, month] = list.period.split("-");
  return `${list.name} (${MONTHS[Number(month) - 1]} ${year})`;
}

function wilayah(head: MinutesHead): Html {
  return identityTable([
    [head.kind === "desa" ? "Desa" : "Kelurahan", head.village],
    ["Kecamatan", head.district],
    ["Kabupaten/Kota", head.regency],
    ["Provinsi", head.province],
    ["Daftar", period(head.list)],
  ]);
}

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The numbers, one line for each outcome that occurs, and the sum check below them. */
export function sumTable({ head, rows, copy }: DeliberationPaper): Html {
  const unit = unitOf(head);
  const columns = [
    { label: "Uraian" },
    { label: `Jumlah (${unit})`, align: "right", width: "38mm" },
  ] as const;
  const counts = countDecisions(rows);
  if (copy === "publik") {
    const open = publicCounts(counts);
    return listTable(
      columns,
      open.map(([word, count]) => [word, number(count)]),
      { total: ["Jumlah seluruhnya", number(open.reduce((sum, [, count]) => sum + count, 0))] },
    );
  }
  const { groups, total } = summarize(counts, head.list.profile);
  const lines = groups.flatMap((group, at) => [
    [markup`<b>${String(at + 1)}. ${group.title.replace("{unit}", unit)}</b>`, nothing] as const,
    ...group.lines.flatMap((line, index) => [
      [
        markup`<span class="line">${LETTERS[index]}. ${line.label}</span>`,
        number(line.count),
      ] as const,
      ...(line.parts.length < 2
        ? []
        : line.parts.map(
            (part) =>
              [
                markup`<span class="part">- ${outcomeLabel(part.outcome).toLowerCase()}: ${number(part.count)}</span>`,
                nothing,
              ] as const,
          )),
    ]),
    [markup`<span class="line">Jumlah ${String(at + 1)}</span>`, number(group.total)] as const,
  ]);
  const sum = groups.map((group) => number(group.total)).join(" + ");
  return markup`<div class="sums">${listTable(columns, lines, { total: ["Jumlah seluruhnya", number(total)] })}</div>
    <p>Pemeriksaan jumlah: ${groups.length > 1 && `${sum} = `}${number(total)}; baris dalam lampiran: ${number(rows.length)}; ${total === rows.length ? "sama" : "TIDAK SAMA"}.</p>`;
}

/** Those who lead, keep the minutes, witness and know of it; each kind stays on one page, the first of them with the closing words. */
function signatures(paper: DeliberationPaper, closing: Html): Html {
  const { office, head } = paper;
  const of = (duty: string) => head.attendance.filter((one) => one.duty === duty);
  const first = [
    ...of("notulis").map((one) => signatureOf(office, one, "Notulis,")),
    ...of("pemimpin").map((one) => signatureOf(office, one, "Pemimpin musyawarah,")),
  ];
  const witnesses = of("saksi");
  return markup`<div class="together">
      ${closing}
      ${signed(first, placeAndDate(office, head.heldOn))}
    </div>
    ${
      witnesses.length > 0 &&
      markup`<section class="together witnesses"><p>Wakil peserta musyawarah:</p>
        ${listTable(
          [
            { label: "No.", align: "centre", width: "11mm" },
            { label: "Nama", width: "55mm" },
            { label: "Unsur/jabatan" },
            { label: "Tanda tangan", width: "45mm" },
          ],
          witnesses.map((one, at) => [
            String(at + 1),
            one.name,
            one.position || ELEMENT_WORDS[one.element],
            markup`<div class="sign"></div>`,
          ]),
        )}</section>`
    }${signed(headsOf(head).map((one) => signatureOf(office, one, "Mengetahui,")))}`;
}

const STYLE = `
.sign { height: 9mm; }
`;

function values(paper: MinutesPaper): TemplateValues {
  const { office, head, rows, copy, reopened, paperVersion } = paper;
  const [leader] = head.attendance.filter(({ duty }) => duty === "pemimpin");
  const [keeper] = head.attendance.filter(({ duty }) => duty === "notulis");
  const { topics, notes } = head;
  return {
    kalimat_pembuka: openingSentence(head, office.timeZone),
    wilayah: wilayah(head),
    pokok_bahasan:
      topics !== null &&
      markup`<p class="justify">Pokok bahasan: ${copy === "publik" ? publicText(topics) : topics}</p>`,
    pimpinan: markup`${leader?.name}${keeper !== undefined && markup` dan dicatat oleh ${keeper.name}`}`,
    jumlah_dibahas: `${number(rows.length)} ${unitOf(head)}`,
    hasil: sumTable(paper),
    catatan_dan_versi: markup`${notes !== null && copy === "resmi" && markup`<p class="justify">Catatan: ${notes}</p>`}
    ${
      paperVersion > 1 &&
      markup`<p class="justify">Berita acara ini adalah versi ${String(paperVersion)} dan menggantikan versi ${String(paperVersion - 1)}${
        reopened !== null &&
        copy === "resmi" &&
        markup`, yang dibuka kembali pada ${formatDate(reopened.on)} karena: ${reopened.reason}`
      }.</p>`
    }`,
    nama_musyawarah: head.title.toLowerCase(),
    nomor_surat: head.number,
    nama_kantor: office.name,
  };
}

/** The minutes of one locked version. Its numbers are counted from the rows that are printed behind it. */
export function minutesPaper(paper: MinutesPaper): PaperSheet {
  const { office, head, rows, copy, paperVersion } = paper;
  const name = head.title.toLowerCase();
  const nodes = paper.template ?? shippedNodes("berita_acara");
  // What follows the last block of numbers is the closing: it stays with the signatures.
  const closing = nodes.findLastIndex((node) => node.type === "isian") + 1;
  const filled = values(paper);
  const body = markup`${letterheadBlock(office.letterhead)}
    ${paper.example ? EXAMPLE_MARK : nothing}
    <h1>Berita Acara ${head.title}</h1>
    <h1>Verifikasi dan Validasi ${registryTitle(head)}</h1>
    <p class="under">Nomor: ${head.number}</p>
    ${printTemplate(nodes.slice(0, closing), filled)}
    ${signatures(paper, printTemplate(nodes.slice(closing), filled))}
    <section class="annex">
      <h1>Lampiran Berita Acara ${head.title}</h1>
      <p class="under">Nomor: ${head.number}${head.heldOn !== null && `, tanggal ${formatDate(head.heldOn)}`}<br />${villageLine(head)}, ${number(rows.length)} ${unitOf(head)}</p>
      ${annexTable(rows, copy)}${copy === "publik" ? objectionBox(paper) : nothing}
    </section>`;
  return paperPage({
    title: `Berita acara ${name} ${head.heldOn ?? ""} versi ${paperVersion}${copy === "publik" ? " salinan publik" : ""}`,
    size: paper.size,
    body,
    training: office.training,
    footer: `Berita acara, ${versionMark(paper)}${copy === "publik" ? ", salinan publik" : ""}`,
    style: DELIBERATION_STYLE + STYLE,
  });
}

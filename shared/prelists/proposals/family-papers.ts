// Papers for the family whose name is proposed to be taken off: its own statement to sign, and what happens and how to object.
import { markup, nothing, type Html } from "../../papers/html.ts";
import { identityTable, identityRows } from "../../papers/identity-table.ts";
import { letterheadBlock } from "../../papers/letterhead.ts";
import { paperPage } from "../../papers/page.ts";
import type { PaperSheet } from "../../papers/paper.ts";
import { signatureBlock, signatureRow } from "../../papers/signature.ts";
import { formatDate } from "../../values/date.ts";
import type { RemovalReason } from "./codes.ts";
import type { ProposalOffice } from "./list-paper.ts";
import { periodWords } from "./words.ts";

export interface FamilyPaperInput {
  readonly office: ProposalOffice & { readonly terms: { readonly village: string } };
  readonly on: string;
  readonly period: string;
  /** Day until which an objection reaches the office before the month is sent, ISO. */
  readonly until: string;
  readonly person: {
    readonly name: string;
    readonly nik: string | null;
    readonly nokk: string | null;
    readonly address: string | null;
    readonly rt: string | null;
    readonly rw: string | null;
    readonly village: string | null;
    readonly district: string | null;
  };
  readonly reason: RemovalReason | null;
  readonly eventDate: string | null;
}

/** Room enough to write a name or an address by hand. */
const BY_HAND = ".".repeat(64);

const STYLE = `
.family { line-height: 1.4; }
.family h1 { margin: 2mm 0 4mm; }
.family p { text-align: justify; margin: 2.5mm 0; }
.family .signatures { margin-top: 8mm; }
.family li { margin-bottom: 1.5mm; }
`;

/** What the family says of itself; neutral words, because the paper is kept and shown around. */
const SAYS: Readonly<Record<RemovalReason, string>> = {
  meninggal: "telah meninggal dunia",
  pindah: "telah pindah tempat tinggal",
  mampu: "keadaan keluarganya telah berubah sehingga bantuan dapat diberikan kepada keluarga lain",
  ganda: "tercatat lebih dari satu kali",
  tidak_ditemukan: "saat ini tidak tinggal di alamat tersebut",
  mengundurkan_diri: "dengan kemauan sendiri mengundurkan diri dari daftar",
};

function identity(input: FamilyPaperInput): Html {
  const { person, office } = input;
  return identityTable(
    identityRows({
      name: person.name,
      nik: person.nik,
      familyCard: person.nokk,
      address: person.address,
      rt: person.rt,
      rw: person.rw,
      villageTerm: office.terms.village,
      village: person.village,
      district: person.district,
    }).filter(([label]) => label !== "Tempat, tanggal lahir"),
    true,
  );
}

function finishedPaper(input: FamilyPaperInput, title: string, body: Html): PaperSheet {
  const { office } = input;
  return paperPage({
    title: `${title} ${input.period}`,
    size: office.paperSize,
    body: markup`<main class="family">${letterheadBlock(office.letterhead)}${body}</main>`,
    training: office.training,
    footer: false,
    style: STYLE,
  });
}

/** Surat pernyataan keluarga; what is not known prints as dots and is filled in by hand. */
export function statementPaper(input: FamilyPaperInput): PaperSheet {
  const { office, reason, eventDate } = input;
  const when = eventDate === null ? nothing : markup` sejak ${formatDate(eventDate)}`;
  return finishedPaper(
    input,
    "Surat pernyataan keluarga",
    markup`<h1>Surat Pernyataan Keluarga</h1>
      <p>Yang bertanda tangan di bawah ini:</p>
      ${identityTable(
        [
          ["Nama", BY_HAND],
          ["NIK", BY_HAND],
          ["Hubungan keluarga", BY_HAND],
          ["Alamat", BY_HAND],
        ],
        true,
      )}
      <p>menyatakan dengan sebenarnya bahwa anggota keluarga kami:</p>
      ${identity(input)}
      <p>${reason === null ? markup`${null}${null}${null}${null}` : SAYS[reason]}${when}.</p>
      <p>Pernyataan ini dibuat dengan sadar dan tanpa paksaan. Kami telah diberi tahu bahwa pernyataan ini menjadi dasar usulan
        perubahan data ${office.dataset}, bahwa keputusan ada pada pemerintah, dan bahwa kami dapat menarik pernyataan ini
        atau berkeberatan melalui ${office.name}.</p>
      ${signatureRow([
        {
          above: "Saksi (RT/RW),",
          signer: { name: "", position: "Ketua RT/RW", onBehalfOf: "", rank: "", nip: null },
        },
        {
          placeDate: `${office.letterhead.place}, ${"........"} 20....`,
          signer: { name: "", position: "Yang menyatakan", onBehalfOf: "", rank: "", nip: null },
        },
      ])}`,
  );
}

/** What happens, what the family may do, where and until when. Without the reason: the sheet may be seen by others at home. */
export function rightsPaper(input: FamilyPaperInput): PaperSheet {
  const { office, person } = input;
  const { letterhead } = office;
  const signer = office.signers.find((one) => one.active);
  return finishedPaper(
    input,
    "Pemberitahuan dan cara berkeberatan",
    markup`<h1>Pemberitahuan dan Cara Berkeberatan</h1>
      <p>Kepada Bapak/Ibu ${person.name} dan keluarga, RT ${person.rt} RW ${person.rw}.</p>
      <h2>Apa yang terjadi</h2>
      <p>Data Bapak/Ibu termasuk dalam usulan perubahan data ${office.dataset} bulan ${periodWords(input.period)}. Usulan ini belum
        merupakan keputusan: keputusan ada pada pemerintah daerah dan Kementerian Sosial. Usulan ini bukan penilaian terhadap
        Bapak/Ibu, dan hak atas layanan lain tidak berubah karenanya.</p>
      <h2>Bila Bapak/Ibu tidak setuju</h2>
      <ol>
        <li>Datang atau kirim wakil ke ${office.name}, ${letterhead.address}${letterhead.contact === "" ? nothing : markup` (${letterhead.contact})`}.</li>
        <li>Sampaikan apa yang keliru, lisan atau tertulis. Petugas mencatatnya dan memberi tanda terima bernomor. Tidak dipungut biaya.</li>
        <li>Bawa bila ada: KTP, KK, dan surat yang mendukung. Tanpa surat pun keberatan tetap dicatat.</li>
      </ol>
      <h2>Sampai kapan</h2>
      <p>Keberatan yang sampai paling lambat <strong>${formatDate(input.until)}</strong> diperiksa sebelum usulan bulan ini dikirim.
        Sesudah tanggal itu keberatan tetap diterima dan diteruskan bersama usulan bulan berikutnya.</p>
      <div class="signatures">${
        signer
          ? signatureBlock({
              placeDate: `${letterhead.place}, ${formatDate(input.on)}`,
              signer,
            })
          : nothing
      }</div>`,
  );
}

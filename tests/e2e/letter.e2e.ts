// The referral letter as PDF made by real Electron: one page with its slip on each paper, page numbers on long papers, the training mark.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { proposedLetterhead } from "../../shared/office/letterhead.ts";
import { markup } from "../../shared/papers/html.ts";
import { listTable } from "../../shared/papers/list-table.ts";
import { paperPage, TRAINING_MARK } from "../../shared/papers/page.ts";
import { PAPER_MM, PAPER_SIZES } from "../../shared/papers/paper.ts";
import { letterPaper, type LetterInput } from "../../shared/referrals/letter-paper.ts";
import {
  statementPaper,
  type StatementPaperInput,
} from "../../shared/referrals/statement-paper.ts";
import { textOfPdf } from "./support/pictures.ts";
import { pdfOf } from "./support/sheet-pdf.ts";

const POINTS_PER_MM = 72 / 25.4;
let folder: string;
before(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-surat-"));
});
after(() => fs.rmSync(folder, { recursive: true, force: true }));

function facts(file: string): { pages: number; width: number; height: number } {
  const text = execFileSync("pdfinfo", [file], { encoding: "utf8" });
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(text) ?? [];
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(text)?.[1]),
    width: Number(width) / POINTS_PER_MM,
    height: Number(height) / POINTS_PER_MM,
  };
}

const letterhead = {
  ...proposedLetterhead({
    level: "desa",
    regency: "Kabupaten Bandung",
    district: "Cileunyi",
    village: "Sukamaju",
  }),
  below: "PUSKESOS MAJU BERSAMA",
  address: "Jalan Raya Sukamaju Nomor 12, Kode Pos 40000",
  contact: "Telepon (022) 000000, surel desa@sukamaju.example",
};

const letter: Omit<LetterInput, "size"> = {
  office: { name: "Puskesos Desa Sukamaju", letterhead, training: false },
  code: "RJ-7K3M-9Q2D",
  number: "400.9/0012/Ds.SKM/XI/2026",
  datedOn: "2026-11-24",
  replyBy: "2026-12-03",
  addressee: "Kepala Dinas Sosial Kabupaten Bandung",
  addresseePlace: "Soreang",
  subject: "Rujukan: Reaktivasi PBI-JK/KIS nonaktif",
  request:
    "Yang bersangkutan benar-benar dari keluarga tidak mampu (kelengkapan berkas terlampir). Saat ini sedang dirawat dan kartunya tidak aktif sehingga tidak dapat digunakan untuk berobat.\n\nSehubungan dengan hal tersebut, kami mohon kiranya kepesertaan yang bersangkutan dapat diaktifkan kembali sesuai dengan ketentuan yang berlaku.",
  enclosure: "1 (satu) berkas",
  copies: ["Camat Cileunyi", "TKSK Cileunyi", "Ketua RW 007"],
  signer: {
    id: "lurah",
    name: "Dra. Hj. Neneng Kurniasih, M.Si.",
    position: "Sekretaris Desa Sukamaju",
    onBehalfOf: "a.n. Kepala Desa Sukamaju",
    rank: "Penata Tingkat I",
    nip: "196801011990032001",
    active: true,
  },
  person: {
    name: "Siti Nurhayati",
    birthPlace: "Garut",
    birthDate: "05 April 1981",
    familyCard: "3204050101010001",
    nik: "3204054504810001",
    address: "Kampung Cikole",
    rt: "003",
    rw: "007",
    villageTerm: "Desa",
    village: "Sukamaju",
    district: "Cileunyi",
  },
  cancelled: false,
};

describe("the referral letter", () => {
  for (const size of PAPER_SIZES)
    it(`fits one page with its slip on ${size}`, async () => {
      const file = await pdfOf(folder, letterPaper({ ...letter, size }), `surat-${size}`);
      const { pages, width, height } = facts(file);
      assert.equal(pages, 1);
      checkPlaces(file, PAPER_MM[size], LETTER_PLACES);
      assert.ok(
        Math.abs(width - PAPER_MM[size][0]) < 1 && Math.abs(height - PAPER_MM[size][1]) < 1,
      );
      const text = textOfPdf(file).replace(/\s+/g, " ");
      for (const part of [
        "Yth. Kepala Dinas Sosial",
        "NENENG KURNIASIH",
        "gunting di sini",
        "UMPAN BALIK RUJUKAN",
      ])
        assert.ok(text.includes(part), `${part} is not on the letter: ${text}`);
    });
});

interface Word {
  readonly text: string;
  /** Millimetres from the upper left corner of the page. */
  readonly left: number;
  readonly top: number;
}

/** The words of the first page and where poppler finds them. */
function wordsOf(file: string): Word[] {
  const xml = execFileSync("pdftotext", ["-bbox", "-l", "1", file, "-"], { encoding: "utf8" });
  return [...xml.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(
    ([, left, top, text = ""]) => ({
      text,
      left: Number(left) / POINTS_PER_MM,
      top: Number(top) / POINTS_PER_MM,
    }),
  );
}

/** Where a word must stand, in mm: from the left edge, the right edge or the middle, and from the top or the foot. */
interface Place {
  readonly word: string;
  /** Which one of several; the first is 0. */
  readonly nth?: number;
  readonly x: readonly ["left" | "right" | "middle", number];
  readonly y: readonly ["top" | "foot", number];
}

const TOLERANCE_MM = 1;

function checkPlaces(file: string, [width, height]: readonly [number, number], places: Place[]) {
  const words = wordsOf(file);
  for (const { word, nth = 0, x, y } of places) {
    const found = words.filter(({ text }) => text === word)[nth];
    assert.ok(found, `${word} is not on the page`);
    const across = { left: x[1], right: width - x[1], middle: width / 2 + x[1] }[x[0]];
    const down = { top: y[1], foot: height - y[1] }[y[0]];
    const off = `${word} stands at ${found.left.toFixed(1)}, ${found.top.toFixed(1)} mm, not at ${across.toFixed(1)}, ${down.toFixed(1)}`;
    assert.ok(Math.abs(found.left - across) <= TOLERANCE_MM, off);
    assert.ok(Math.abs(found.top - down) <= TOLERANCE_MM, off);
  }
}

const LETTER_PLACES: Place[] = [
  { word: "Nomor", nth: 1, x: ["left", 29.9], y: ["top", 63.4] }, // the first is in the address
  { word: "Perihal", x: ["left", 29.9], y: ["top", 72.7] },
  { word: "Yth.", x: ["left", 29.9], y: ["top", 80.4] },
  { word: "Nama", x: ["left", 37.9], y: ["top", 103.9] },
  { word: "Dra.", x: ["right", 92], y: ["top", 202.9] },
  { word: "UMPAN", x: ["left", 29.9], y: ["foot", 67.1] },
];
const STATEMENT_PLACES: Place[] = [
  { word: "Nomor:", x: ["middle", -26.5], y: ["top", 70.8] },
  { word: "Nama", x: ["left", 37.9], y: ["top", 89.9] },
  { word: "Nama", nth: 1, x: ["left", 37.9], y: ["top", 110.5] },
  { word: "Dra.", nth: 1, x: ["right", 92], y: ["top", 226.9] },
];

const statement: Omit<StatementPaperInput, "size"> = {
  office: { ...letter.office, dataset: "DTSEN" },
  kind: "terdaftar",
  number: "400.9/0013/Ds.SKM/XI/2026",
  issuedOn: "2026-11-24",
  validUntil: "2027-02-18",
  purpose: "persyaratan beasiswa",
  text: "",
  signer: letter.signer,
  person: letter.person,
  check: { on: "2026-11-20", by: "Dewi Lestari", desil: 2 },
  cancelled: false,
};

describe("the statements", () => {
  for (const size of PAPER_SIZES)
    it(`stand on one page of ${size}, each word within 1 mm of its place`, async () => {
      const file = await pdfOf(
        folder,
        statementPaper({ ...statement, size }),
        `keterangan-${size}`,
      );
      assert.equal(facts(file).pages, 1);
      checkPlaces(file, PAPER_MM[size], STATEMENT_PLACES);
    });

  for (const kind of ["tidak_terdaftar", "sktm", "kis", "pekerjaan"] as const)
    it(`${kind} is one page of F4`, async () => {
      const text = kind === "pekerjaan" ? "Yang bersangkutan bekerja sebagai buruh tani." : "";
      const sheet = statementPaper({ ...statement, kind, text, size: "F4" });
      const file = await pdfOf(folder, sheet, `keterangan-${kind}`);
      assert.equal(facts(file).pages, 1);
      assert.match(textOfPdf(file), /NENENG KURNIASIH[\s\S]*NIP/);
    });

  it("a long one takes its last sentence with the signature to the second page", async () => {
    const text = Array.from(
      { length: 6 },
      () =>
        "Yang bersangkutan bekerja sebagai buruh harian lepas di beberapa tempat dan menerima upah menurut hari kerja, sebagaimana diterangkan oleh ketua RT setempat.",
    ).join("\n\n");
    const sheet = statementPaper({ ...statement, kind: "pekerjaan", text, size: "A4" });
    const [, second = ""] = textOfPdf(await pdfOf(folder, sheet, "keterangan-panjang")).split("\f");
    assert.match(second, /Demikian surat keterangan[\s\S]*NENENG KURNIASIH/);
  });
});

describe("a long paper", () => {
  it("repeats the header of its list and numbers its pages", async () => {
    const rows = Array.from({ length: 60 }, (_, index) => [index + 1, `Nama ${index + 1}`]);
    const body = listTable([{ label: "No." }, { label: "Nama lengkap" }], rows);
    const sheet = paperPage({ title: "Daftar", size: "A4", body: markup`${body}`, training: true });
    const file = await pdfOf(folder, sheet, "daftar");
    const pages = textOfPdf(file)
      .split("\f")
      .filter((page) => page.trim() !== "");
    assert.equal(pages.length, facts(file).pages);
    pages.forEach((page, index) => {
      assert.match(page, /Nama lengkap/);
      assert.match(page, new RegExp(`Halaman ${index + 1} dari ${pages.length}`));
      assert.ok(page.includes(TRAINING_MARK));
    });
  });
});

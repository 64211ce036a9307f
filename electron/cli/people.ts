// 'people duplicates': links and duplicates of a stand-alone file, without an office and without sign-in (issue 4, point 7).
import fs from "node:fs";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import type { FileMap } from "../../shared/people/file-check/fields.ts";
import { mapOfColumns, parseMap, type MapProblem } from "../../shared/people/file-check/map.ts";
import type { LinkageModel } from "../../shared/people/linkage/model.ts";
import { localDate } from "../../shared/values/date.ts";
import { writePairs } from "../people/file-check/pairs-file.ts";
import { readPeople, type Columns, type FilePeople } from "../people/file-check/read.ts";
import { BANDS, FIELDS } from "../../shared/people/linkage/fields.ts";
import { Checker, type CheckOutcome } from "../people/file-check/run.ts";
import { EXIT, WrongUse } from "./exit-codes.ts";
import { type Answer, endProgress, progressLine } from "./say.ts";
import { type CommandLine, needed } from "./words.ts";

export async function peopleDuplicates({ options }: CommandLine): Promise<Answer> {
  const started = performance.now();
  const source = readable(needed(options.in, "berkas yang diperiksa dengan --in"), "--in");
  const out = writable(needed(options.out, "berkas hasil dengan --out PAIRS.csv"));
  if (options["map-against"] !== undefined && options.against === undefined)
    throw new WrongUse("--map-against hanya berarti bersama --against.");
  const register =
    options.against === undefined ? undefined : readable(options.against, "--against");
  const columns = readMap(options.map, "--map");
  const columnsAgainst = readMap(options["map-against"], "--map-against");
  const asOf = localDate(new Date());
  const checker = new Checker();
  const onRows = (rows: number) => progressLine(`Membaca ${rows} baris`);
  const list = await told("--map", () =>
    readPeople(source, { columns, asOf, onRows }, (person) => checker.add(person, 0)),
  );
  const against =
    register === undefined
      ? undefined
      : await told("--map-against", () =>
          readPeople(register, { columns: columnsAgainst, asOf, onRows }, (person) =>
            checker.add(person, 1),
          ),
        );
  const read = performance.now();
  const outcome = await checker.pairs({
    across: against !== undefined,
    progress: (share) => progressLine(`Membandingkan ${Math.round(share * 100)}%`),
  });
  const linked = performance.now();
  await writePairs(out, outcome.pairs);
  endProgress();
  const done = performance.now();
  const seconds = (from: number, to: number) => Math.round(to - from) / 1000;
  const facts = {
    in: factsOf(list),
    against: against ? factsOf(against) : null,
    pairs: { ...outcome.counts, total: outcome.pairs.length },
    seconds: {
      read: seconds(started, read),
      compare: seconds(read, linked),
      write: seconds(linked, done),
      total: seconds(started, done),
    },
    // Kilobytes on every system that Node runs on.
    peakMemoryMB: Math.round(process.resourceUsage().maxRSS / 1024),
    weights: weightsOf(outcome.model),
    thresholds: outcome.model.thresholds,
    warnings: warningsOf(list, against, outcome),
  };
  return {
    facts,
    lines: [
      ...linesOf("Berkas", list),
      ...(against ? linesOf("Pembanding", against) : []),
      `${outcome.pairs.length} pasangan: ${BANDS.map((band) => `${outcome.counts[band]} ${band}`).join(", ")}. Ditulis ke ${out}`,
      `${facts.seconds.total} detik, memori tertinggi ${facts.peakMemoryMB} MB.`,
      ...facts.warnings,
    ],
    exit: list.refusedRows + (against?.refusedRows ?? 0) > 0 ? EXIT.rowsRefused : EXIT.done,
  };
}

function readable(file: string, option: string): string {
  if (!fs.statSync(file, { throwIfNoEntry: false })?.isFile())
    throw new DeskError("berkas_tidak_terbaca", { file: path.basename(file), option });
  return path.resolve(file);
}

function writable(file: string): string {
  const target = path.resolve(file);
  if (!fs.statSync(path.dirname(target), { throwIfNoEntry: false })?.isDirectory())
    throw new DeskError("folder_hanya_baca", { option: "--out" });
  return target;
}

function readMap(file: string | undefined, option: string): Columns {
  if (file === undefined) return { by: "tebakan" };
  const text = fs.readFileSync(readable(file, option), "utf8").replace(/^\uFEFF/, "");
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new WrongUse(`${option}: berkas itu bukan JSON (${error.message}).`);
  }
  const read = parseMap(json);
  if ("problem" in read) throw new WrongUse(`${option}: ${sentenceOf(read.problem, [])}`);
  return { by: "peta", map: read.map };
}

/** A MAP that does not fit the file is a wrong use of the command, told with the name of the column. */
async function told<T>(option: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DeskError)) throw error;
    const headers = (error.details.headers ?? []) as readonly string[];
    if (error.code === "peta_kolom_salah")
      throw new WrongUse(`${option}: ${sentenceOf(error.details.problem as MapProblem, headers)}`);
    if (error.code === "nama_tidak_ada")
      throw new WrongUse(
        `Kolom nama tidak dapat ditebak. Sebutkan dengan ${option}. Kolom di berkas: ${headers.join(", ")}.`,
      );
    throw error;
  }
}

function sentenceOf(problem: MapProblem, headers: readonly string[]): string {
  switch (problem.kind) {
    case "bukan_peta":
      return "peta kolom harus berupa objek JSON dari isian ke nama kolom.";
    case "isian_tidak_dikenal":
      return `isian "${problem.key}" tidak dikenal. Yang dikenal: id, nik, kk, full_name, given_name, surname, birth_date, sex, mother_name, birth_place, phone, address, rt, rw, village, postcode.`;
    case "isian_salah":
      return `isian "${problem.key}" harus berupa nama kolom atau daftar nama kolom; untuk birth_date juga {"column", "format"} atau {"year", "month", "day"}.`;
    case "kolom_tidak_ada":
      return `kolom "${problem.column}" untuk ${problem.key} tidak ada di berkas. Kolom di berkas: ${headers.join(", ")}.`;
    case "kolom_ganda":
      return `kolom "${problem.column}" untuk ${problem.key} ada lebih dari satu di berkas.`;
    case "format_salah":
      return `format "${problem.format}" untuk ${problem.key} tidak dikenal. Contoh: YYYYMMDD, DD/MM/YYYY, DD-MM-YYYY, YYYY-MM-DD, D/M/YY.`;
    case "tanpa_nama":
      return "peta kolom tidak menyebut nama: isi full_name, atau given_name dan surname.";
  }
}

function factsOf(file: FilePeople) {
  return {
    rows: file.rows,
    used: file.ids.length,
    rejected: { count: file.refusedRows, rows: file.refused },
    passedOver: file.notes,
    repeatedIds: file.repeatedIds,
    headerRow: file.head.headerRow,
    guessed: file.head.guessed,
    map: mapOfColumns(file.head.map, file.head.headers) satisfies FileMap,
  };
}

/** By field: bits of evidence for one person at each level of agreement, lowest first; and the shares they come from. */
function weightsOf(model: LinkageModel) {
  return Object.fromEntries(
    FIELDS.map((field) => [
      field,
      {
        bits: model.m[field].map((m, level) => round(Math.log2(m / model.u[field][level]!))),
        samePerson: model.m[field].map(round),
        twoPersons: model.u[field].map(round),
      },
    ]),
  );
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}

function linesOf(title: string, file: FilePeople): string[] {
  const { notes } = file;
  const passed = [
    [notes.wrongDates, "tanggal lahir salah"],
    [notes.wrongNiks, "NIK rusak"],
    [notes.wrongCards, "No KK rusak"],
    [notes.wrongSexes, "jenis kelamin tidak dikenal"],
    [notes.cutTexts, "teks terlalu panjang, dipotong untuk dibandingkan"],
  ].filter(([count]) => count !== 0);
  const map = JSON.stringify(mapOfColumns(file.head.map, file.head.headers));
  return [
    `${title}: ${file.rows} baris, ${file.ids.length} dipakai, ${file.refusedRows} tidak dapat dibandingkan.`,
    ...(file.refused.length > 0
      ? [
          `  Tanpa nama, nomor, dan tanggal lahir, baris: ${file.refused
            .slice(0, 50)
            .map((one) => one.row)
            .join(", ")}${file.refusedRows > 50 ? " ..." : ""}`,
        ]
      : []),
    ...(notes.nameless > 0
      ? [`  ${notes.nameless} tanpa nama, dibandingkan menurut nomor dan tanggal lahir`]
      : []),
    ...passed.map(([count, what]) => `  ${count} ${what} (dianggap kosong)`),
    `  ${file.head.guessed ? "Kolom ditebak" : "Kolom"}: ${map}`,
  ];
}

function warningsOf(
  list: FilePeople,
  against: FilePeople | undefined,
  outcome: CheckOutcome,
): string[] {
  const warnings: string[] = [];
  if (outcome.rowsLookingDuplicate * 2 > list.ids.length)
    warnings.push(
      against
        ? `Perhatian: lebih dari setengah baris (${outcome.rowsLookingDuplicate} dari ${list.ids.length}) ada di berkas pembanding.`
        : `Perhatian: lebih dari setengah baris (${outcome.rowsLookingDuplicate} dari ${list.ids.length}) tampak ganda. Periksa apakah satu daftar tergabung dua kali, atau kolom yang dipetakan salah.`,
    );
  for (const file of [list, against])
    if (file && file.notes.wrongDates * 2 > file.ids.length)
      warnings.push(
        `Perhatian: ${file.notes.wrongDates} tanggal lahir tidak terbaca dengan pola ${file.head.map.birthFormat ?? "yang ditebak"}. Sebutkan polanya di peta kolom.`,
      );
  for (const file of [list, against])
    if (file && file.repeatedIds > 0)
      warnings.push(
        `Perhatian: ${file.repeatedIds} id ada di lebih dari satu baris; pasangan menyebut id yang sama.`,
      );
  return warnings;
}

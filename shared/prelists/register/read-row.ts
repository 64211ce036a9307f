// Reads one row of a file for the register: only the fields that the register needs, by the same rules as the form at the desk.
import { checkIdentity } from "../../people/rules.ts";
import type { SheetRow } from "../../sheets/cells.ts";
import { normalizeRtRw, parseAreaCode, splitRtRw } from "../../values/area-code.ts";
import { knownYear, readBirthDate, type IsoDate } from "../../values/date.ts";
import { checkCard } from "../../values/family-card.ts";
import { checkNik, type Sex } from "../../values/nik.ts";
import { normalizePhone } from "../../values/phone.ts";
import { readSex } from "../codes.ts";
import type { MappedColumn } from "../rows.ts";
import { cellsOf, type Note, type RowCells } from "./cells.ts";
import type { RegisterFinding } from "./findings.ts";
import type { RegisterField } from "./profiles.ts";
import { isGone, readMarital, readOccupation, readRelation } from "./words.ts";

/** What a row says of one person; null where it says nothing. */
export interface RegisterValues {
  readonly nik: string | null;
  readonly nokk: string | null;
  readonly name: string;
  readonly relation: number | null;
  readonly sex: Sex | null;
  readonly birthPlace: string | null;
  readonly birthDate: IsoDate | null;
  readonly motherName: string | null;
  readonly occupation: number | null;
  readonly marital: number | null;
  readonly phone: string | null;
  readonly villageCode: string | null;
  /** The row itself writes the village; else it is the one that the officer named for the file. */
  readonly villageGiven: boolean;
  readonly address: string | null;
  readonly hamlet: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  /** Where the person lives when the file writes another address for it. */
  readonly homeAddress: string | null;
  readonly idbdt: string | null;
  /** The NIK has warnings: it is taken as the file writes it, and the record says so. */
  readonly nikOdd: boolean;
}

export interface RegisterReading {
  readonly row: SheetRow;
  readonly values: RegisterValues;
  readonly findings: RegisterFinding[];
  readonly notes: readonly Note[];
}

export interface ReadingRules {
  /** Nobody is born later. */
  readonly asOf: IsoDate;
  /** Village of rows that write none. */
  readonly villageCode: string | null;
  knownVillage(code: string): boolean;
}

export function readRegisterRow(
  row: SheetRow,
  columns: readonly MappedColumn[],
  rules: ReadingRules,
): RegisterReading {
  const cells = cellsOf(row, columns);
  const name = cells.text("nama");
  if (name === null && !cells.findings.some((f) => f.code === "nama_terlalu_panjang"))
    cells.add("nama_kosong", "nama");
  const sex = readCode(cells, "jenis_kelamin", (text) => readSex(text) ?? undefined);
  const birthDate = readBirth(cells, rules.asOf);
  const nik = readNik(cells, { sex, birthDate, asOf: rules.asOf });
  const values: RegisterValues = {
    nik: nik.nik,
    nikOdd: nik.odd,
    nokk: readCard(cells, nik.nik),
    name: name ?? "",
    relation: readCode(cells, "hubungan", readRelation),
    sex,
    birthPlace: cells.text("tempat_lahir"),
    birthDate,
    motherName: cells.text("nama_ibu"),
    occupation: readCode(cells, "pekerjaan", readOccupation),
    marital: readCode(cells, "status_kawin", readMarital),
    phone: readPhone(cells),
    ...readVillage(cells, rules),
    address: cells.text("alamat"),
    hamlet: cells.text("dusun"),
    ...readRtRw(cells),
    homeAddress: otherHome(cells),
    idbdt: cells.text("idbdt"),
  };
  if (values.nokk !== null && values.relation === null) cells.add("hubungan_kosong", "hubungan");
  if (isGone(cells.text("status_dasar") ?? "1")) cells.add("bukan_penduduk_aktif", "status_dasar");
  const { problem } = checkIdentity(identityOf(values), rules.asOf);
  if (problem === "tanggal_lahir_tidak_sah") cells.add("tanggal_di_luar_batas", "tanggal_lahir");
  return { row, values, findings: cells.findings, notes: cells.notes };
}

/** As the rules of the register ask for it: a reason where there is no NIK, a note where the NIK looks odd. */
export function identityOf(values: RegisterValues) {
  return {
    nik: values.nik,
    noNikReason: values.nik === null ? ("tidak_diketahui" as const) : null,
    nikNote: values.nikOdd ? "Sesuai berkas impor" : null,
    sex: values.sex,
    birthDate: values.birthDate,
    phone: values.phone,
  };
}

function readCode<T>(
  cells: RowCells,
  field: RegisterField,
  read: (text: string) => T | undefined,
): T | null {
  const text = cells.text(field);
  if (text === null || /^0+$/.test(text)) return null;
  const value = read(text);
  if (value === undefined) cells.keep("kode_tidak_dikenal", field);
  return value ?? null;
}

/** A year alone leaves the date empty and is kept beside it; a day that never was refuses the row (must-have 28). */
function readBirth(cells: RowCells, asOf: IsoDate): IsoDate | null {
  const text = cells.text("tanggal_lahir");
  if (text === null) return null;
  const read = readBirthDate(cells.numeric("tanggal_lahir") ? Number(text) : text, asOf);
  if ("date" in read) {
    if (read.guessed) cells.add("tanggal_abad_dilengkapi", "tanggal_lahir");
    if (read.date.endsWith("-01-01")) cells.add("lahir_1_januari", "tanggal_lahir");
    return read.date;
  }
  if (knownYear(text) !== undefined) cells.keep("tanggal_hanya_tahun", "tanggal_lahir");
  else if (read.problem === "mustahil") cells.add("tanggal_mustahil", "tanggal_lahir");
  else if (read.problem === "tahun_dua_angka")
    cells.add("tanggal_tahun_dua_angka", "tanggal_lahir");
  else if (read.problem === "tidak_terbaca") cells.add("tanggal_tidak_terbaca", "tanggal_lahir");
  return null;
}

/** Excel shows 3,2E+15 and keeps fifteen digits: what it did is flagged and never repaired by guessing (field notes 4.2). */
function usable(cells: RowCells, field: "nik" | "nokk"): string | null {
  const text = cells.text(field);
  if (text === null) return null;
  if (/^'?\d+(?:[.,]\d+)?e\+?\d+$/i.test(text)) {
    cells.add(`${field}_rusak`, field);
    return null;
  }
  if (!cells.numeric(field)) return text;
  if (/^\d{16}$/.test(text) && (text.endsWith("0") || !Number.isSafeInteger(Number(text)))) {
    cells.keep(`${field}_mungkin_rusak`, field);
    return null;
  }
  cells.add(`${field}_dari_sel_angka`, field);
  return text;
}

function readNik(
  cells: RowCells,
  known: { sex: Sex | null; birthDate: IsoDate | null; asOf: IsoDate },
): { nik: string | null; odd: boolean } {
  const text = usable(cells, "nik");
  if (text === null) {
    if (!cells.findings.some(({ code }) => code.startsWith("nik_"))) cells.add("nik_kosong", "nik");
    return { nik: null, odd: false };
  }
  const check = checkNik(text, known);
  for (const finding of check.findings) cells.add(`nik_${finding}`, "nik");
  return {
    nik: /^\d{16}$/.test(check.nik) ? check.nik : null,
    odd: check.findings.length > 0,
  };
}

function readCard(cells: RowCells, nik: string | null): string | null {
  const text = usable(cells, "nokk");
  if (text === null) {
    if (!cells.findings.some(({ code }) => code.startsWith("nokk_")))
      cells.add("nokk_kosong", "nokk");
    return null;
  }
  const check = checkCard(text, { nik });
  for (const finding of check.findings)
    // The date of issue inside a No KK is known from practice only; old cards differ, so it is no news.
    if (finding !== "tanggal_terbit_janggal") cells.add(`nokk_${finding}`, "nokk");
  return /^\d{16}$/.test(check.number) ? check.number : null;
}

function readPhone(cells: RowCells): string | null {
  const text = cells.text("telepon");
  const phone = normalizePhone(text);
  if (phone === undefined) cells.keep("telepon_tidak_sah", "telepon");
  return phone ?? null;
}

/** "RT.03/RW.05" in either cell fills both. */
function readRtRw(cells: RowCells): { rt: string | null; rw: string | null } {
  const texts = { rt: cells.text("rt") ?? "", rw: cells.text("rw") ?? "" };
  for (const [one, other] of [
    ["rt", "rw"],
    ["rw", "rt"],
  ] as const) {
    const both = splitRtRw(texts[one]);
    if (both && (texts[other] === "" || normalizeRtRw(texts[other]) === both[other])) return both;
  }
  const read = { rt: normalizeRtRw(texts.rt), rw: normalizeRtRw(texts.rw) };
  if (read.rt === undefined) cells.add("rt_rw_janggal", "rt");
  if (read.rw === undefined) cells.add("rt_rw_janggal", "rw");
  return { rt: read.rt ?? null, rw: read.rw ?? null };
}

const PART_DIGITS = [2, 2, 2, 4] as const;

/** The file's Kemendagri code, whole or in four parts; else the village that the officer named. */
function readVillage(
  cells: RowCells,
  rules: ReadingRules,
): { villageCode: string | null; villageGiven: boolean } {
  const named = { villageCode: rules.villageCode, villageGiven: false };
  const village = cells.text("kode_desa");
  if (village === null) return named;
  const parts = ["kode_provinsi", "kode_kabupaten", "kode_kecamatan"] as const;
  const above = parts.map((field) => cells.text(field));
  const whole = above.every((part) => part !== null)
    ? [...above, village].map((part, at) => part!.padStart(PART_DIGITS[at]!, "0")).join("")
    : village;
  for (const text of [whole, village]) {
    const code = parseAreaCode("kemendagri", text);
    if (code?.level === "desa" && rules.knownVillage(code.code))
      return { villageCode: code.code, villageGiven: true };
  }
  cells.keep("wilayah_tidak_dikenal", "kode_desa");
  return named;
}

function otherHome(cells: RowCells): string | null {
  const home = cells.text("alamat_sekarang");
  return home !== null && home.toUpperCase() !== cells.text("alamat")?.toUpperCase() ? home : null;
}

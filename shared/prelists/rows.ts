// Reads one row of a prelist by its mapping: every cell kept verbatim, the key fields understood and checked.
import { normalizeRtRw } from "../values/area-code.ts";
import { parseDate, readBirthDate, type IsoDate } from "../values/date.ts";
import { checkCard } from "../values/family-card.ts";
import { checkNik, type Sex } from "../values/nik.ts";
import { cleanText, isBlank } from "../values/text.ts";
import { damagedNumber, kindAt, restore, type SheetRow } from "../sheets/cells.ts";
import { codeLabel, codeList, isHeadOfFamily, readSex } from "./codes.ts";
import type { RowFinding, RowFindingCode } from "./findings.ts";
import { columnOf, type ProfileColumn, type SheetProfile } from "../sheets/profile.ts";
import type { Profile } from "./profiles.ts";

/** One column of the file: its header and, where known, our field for it. */
export interface MappedColumn {
  readonly index: number;
  /** As the file writes it. */
  readonly header: string;
  readonly field: string | null;
  /** Name of the column in stored rows: the sender's official header, or the file's own for a column we do not know. */
  readonly key: string;
}

/** Columns of a file from its header row and the field chosen for each; headers that repeat or are empty get a name of their own. */
export function mapColumns(
  headers: readonly (string | null)[],
  fields: readonly (string | null)[],
  profile: SheetProfile,
): MappedColumn[] {
  const taken = new Set<string>();
  return headers.map((header, index) => {
    const field = fields[index] ?? null;
    const known = field === null ? undefined : columnOf(profile, field);
    const written = cleanText(header ?? "") || `Kolom ${index + 1}`;
    let key = known?.header ?? written;
    for (let copy = 2; taken.has(key); copy++) key = `${written} (${copy})`;
    taken.add(key);
    return { index, header: written, field: known ? field : null, key };
  });
}

export interface RowReading {
  readonly no: number;
  /** Every column by its key, known or not, as written; empty cells are absent. */
  readonly payload: Readonly<Record<string, string>>;
  /** Key values as they would be stored and compared. */
  readonly values: RowValues;
  /** `name:value` keys that identify the row inside its list, strongest first. */
  readonly keys: readonly string[];
  readonly findings: readonly RowFinding[];
}

export interface RowValues {
  readonly householdId: string | null;
  readonly memberId: string | null;
  readonly nik: string | null;
  /** False when the number may have been damaged: it identifies nobody then. */
  readonly nikTrusted: boolean;
  readonly nokk: string | null;
  readonly name: string | null;
  readonly birthDate: IsoDate | null;
  readonly sex: Sex | null;
  readonly relation: string | null;
  readonly isHead: boolean;
  /** Members with the same key are one family: No KK, else household and family number inside it. */
  readonly familyKey: string | null;
  readonly address: string | null;
  readonly hamlet: string | null;
  readonly rt: string | null;
  readonly rw: string | null;
  /** Village code as the file writes it, in the profile's own system; null when it writes none. */
  readonly areaCode: string | null;
  readonly areaName: string | null;
}

interface Reading {
  readonly text: Map<string, string>;
  readonly findings: RowFinding[];
  readonly header: ReadonlyMap<string, string>;
}

/** What the columns of one file mean, worked out once for all its rows. */
interface Plan {
  readonly profile: Profile;
  /** The profile's column for each column of the file. */
  readonly known: readonly (ProfileColumn | undefined)[];
  /** The file's own header of each field. */
  readonly header: ReadonlyMap<string, string>;
  readonly dates: readonly string[];
  /** Columns with a list of codes or a range. */
  readonly bounded: readonly ProfileColumn[];
  readonly areas: readonly ProfileColumn[];
}
const plans = new WeakMap<readonly MappedColumn[], Plan>();

function planOf(columns: readonly MappedColumn[], profile: Profile): Plan {
  const made = plans.get(columns);
  if (made?.profile === profile) return made;
  const known = columns.map((column) =>
    column.field === null ? undefined : columnOf(profile, column.field),
  );
  const present = known.filter((column) => column !== undefined);
  const plan: Plan = {
    profile,
    known,
    header: new Map(
      columns.flatMap((column) => (column.field === null ? [] : [[column.field, column.header]])),
    ),
    dates: present.filter((column) => column.kind === "tanggal").map((column) => column.field),
    bounded: present.filter(
      (column) =>
        column.least !== undefined || (column.codes && codeList(profile.codes, column.codes)),
    ),
    areas: profile.columns.filter(
      (column) => column.kind === "kode_wilayah" || column.kind === "nama_wilayah",
    ),
  };
  plans.set(columns, plan);
  return plan;
}

/** @param asOf today: nobody on a list is born later. */
export function readRow(
  row: SheetRow,
  columns: readonly MappedColumn[],
  profile: Profile,
  asOf: IsoDate,
): RowReading {
  const payload: Record<string, string> = {};
  const plan = planOf(columns, profile);
  const reading: Reading = { text: new Map(), findings: [], header: plan.header };
  let nikTrusted = true;
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]!;
    const known = plan.known[at];
    const raw = row.cells[column.index];
    if (raw === null || raw === undefined || raw === "") continue;
    const kind = kindAt(row, column.index);
    const text = kind === "t" ? restore(raw) : raw;
    payload[column.key] = text;
    if (kind === "x") add(reading, "sel_terlalu_panjang", column.header);
    if (kind === "e") add(reading, "sel_galat_rumus", column.header);
    if (!known || isEmptyValue(known, text) || kind === "x" || kind === "e") continue;
    if (
      (known.kind === "nik" || known.kind === "nokk") &&
      !readNumber(reading, known, column.header, text, kind === "n")
    )
      nikTrusted = known.kind === "nik" ? false : nikTrusted;
    reading.text.set(
      known.field,
      known.kind === "tanggal" && kind === "n" ? `#${text}` : cleanText(text),
    );
  }
  if (row.hidden) add(reading, "baris_tersembunyi", null);
  const values = understand(reading, plan, nikTrusted, asOf);
  checkCodes(reading, plan);
  checkCompleteness(reading, profile);
  const keys = keysOf(profile, values, reading);
  if (keys.length === 0) add(reading, "tanpa_kunci", null);
  return { no: row.no, payload, values, keys, findings: reading.findings };
}

function add(reading: Reading, code: RowFindingCode, column: string | null): void {
  reading.findings.push({ code, column });
}

/** `-` and blank are empty everywhere; `0` stands for "none" in columns of identity numbers. */
function isEmptyValue(column: ProfileColumn, text: string): boolean {
  if (isBlank(text)) return true;
  return (
    (column.kind === "nik" || column.kind === "nokk" || column.kind === "id") &&
    /^[\s']*0+$/.test(text)
  );
}

/** Answers whether the number can be trusted. What Excel did to it is flagged and never repaired by guessing. */
function readNumber(
  reading: Reading,
  column: ProfileColumn,
  header: string,
  text: string,
  numeric: boolean,
): boolean {
  const name = column.kind as "nik" | "nokk";
  const damage = damagedNumber(text, numeric);
  if (damage === null && !numeric) return true;
  add(reading, `${name}_${damage ?? "dari_sel_angka"}`, header);
  return damage === null;
}

function understand(reading: Reading, plan: Plan, nikTrusted: boolean, asOf: IsoDate): RowValues {
  const { text, header } = reading;
  const get = (field: string): string | null => text.get(field) ?? null;
  const birthDate = readDates(reading, plan, asOf);
  const sex = readSex(get("jenis_kelamin"));
  const nik = readNik(reading, sex, birthDate, asOf);
  const nokk = readCard(reading, nik);
  const name = get("nama");
  if (name === null) add(reading, "nama_kosong", header.get("nama") ?? null);
  const relation = get("hubungan");
  const householdId = householdOf(plan.profile, get, nokk);
  const nuk = get("nuk");
  return {
    householdId,
    memberId: get("id_anggota"),
    nik,
    nikTrusted,
    nokk,
    name,
    birthDate,
    sex,
    relation,
    isHead: isHeadOfFamily(relation),
    familyKey:
      nokk ?? (get("id_rumah_tangga") === null ? null : `${get("id_rumah_tangga")}#${nuk ?? "1"}`),
    address: get("alamat"),
    hamlet: get("dusun") ?? get("sls"),
    rt: readRtRw(reading, "rt"),
    rw: readRtRw(reading, "rw"),
    ...readArea(reading, plan),
  };
}

/** Two sheets join by it, so it is kept in one case. */
function householdOf(
  profile: Profile,
  get: (field: string) => string | null,
  nokk: string | null,
): string | null {
  for (const field of profile.household ?? ["id_rumah_tangga", "id_dtks"]) {
    const id = field === "nokk" ? nokk : get(field);
    if (id !== null) return id.toUpperCase();
  }
  return null;
}

function readNik(
  reading: Reading,
  sex: Sex | null,
  birthDate: IsoDate | null,
  asOf: IsoDate,
): string | null {
  const header = reading.header.get("nik");
  if (header === undefined) return null;
  const text = reading.text.get("nik");
  if (text === undefined) {
    add(reading, "nik_kosong", header);
    return null;
  }
  if (reading.findings.some((finding) => finding.code === "nik_rusak")) return null;
  const check = checkNik(text, { sex, birthDate, asOf });
  for (const finding of check.findings) add(reading, `nik_${finding}`, header);
  return /^\d{16}$/.test(check.nik) ? check.nik : null;
}

function readCard(reading: Reading, nik: string | null): string | null {
  const header = reading.header.get("nokk");
  const text = reading.text.get("nokk");
  if (
    header === undefined ||
    text === undefined ||
    reading.findings.some((finding) => finding.code === "nokk_rusak")
  )
    return null;
  const check = checkCard(text, { nik });
  for (const finding of check.findings) {
    // The date of issue inside a No KK is known from practice only; old cards differ, so it is no news to the officer.
    if (finding !== "tanggal_terbit_janggal") add(reading, `nokk_${finding}`, header);
  }
  return /^\d{16}$/.test(check.number) ? check.number : null;
}

function readDates(reading: Reading, plan: Plan, asOf: IsoDate): IsoDate | null {
  let birth: IsoDate | null = null;
  for (const field of plan.dates) {
    const text = reading.text.get(field);
    if (text === undefined) continue;
    const cell = text.startsWith("#") ? Number(text.slice(1)) : text;
    const born = field === "tanggal_lahir";
    const read = born ? readBirthDate(cell, asOf) : parseDate(cell);
    if ("date" in read) {
      if (born) birth = read.date;
      if (born && "guessed" in read)
        add(reading, "tanggal_abad_dilengkapi", reading.header.get(field) ?? null);
    } else if (read.problem !== "kosong") {
      add(
        reading,
        read.problem === "mustahil"
          ? "tanggal_mustahil"
          : read.problem === "tahun_dua_angka"
            ? "tanggal_tahun_dua_angka"
            : "tanggal_tidak_terbaca",
        reading.header.get(field) ?? null,
      );
    }
  }
  return birth;
}

function readRtRw(reading: Reading, field: "rt" | "rw"): string | null {
  const read = normalizeRtRw(reading.text.get(field) ?? "");
  if (read === undefined) add(reading, "rt_rw_janggal", reading.header.get(field) ?? null);
  return read ?? null;
}

/** The file's own code parts put together and left alone: BPS and Kemendagri numbers are never compared (field notes 4.3). */
function readArea(
  reading: Reading,
  plan: Plan,
): { areaCode: string | null; areaName: string | null } {
  const parts: string[] = [];
  const names: string[] = [];
  for (const column of plan.areas) {
    const text = reading.text.get(column.field);
    if (text === undefined) continue;
    if (column.kind === "kode_wilayah") parts.push(text);
    if (column.kind === "nama_wilayah") names.push(text);
  }
  const dotted = parts.at(-1)?.includes(".") ? parts.at(-1)! : undefined;
  return {
    areaCode: dotted ?? (parts.length > 0 ? joinParts(parts, plan.profile) : null),
    areaName: names.length > 0 ? names.join(" / ") : null,
  };
}

const PART_DIGITS = { bps: [2, 2, 3, 3], kemendagri: [2, 2, 2, 4], nama: [0, 0, 0, 0] } as const;

/** Senders lose the zeros of "010": each part is filled up to its length in the profile's own system. */
function joinParts(parts: readonly string[], profile: Profile): string {
  return parts
    .map((part, index) => part.padStart(PART_DIGITS[profile.areaSystem][index] ?? 0, "0"))
    .join("");
}

function checkCodes(reading: Reading, plan: Plan): void {
  for (const column of plan.bounded) {
    const text = reading.text.get(column.field);
    if (text === undefined) continue;
    const header = reading.header.get(column.field) ?? null;
    if (outOfRange(column, text)) add(reading, "angka_di_luar_rentang", header);
    if (!column.codes || !/^\d+$/.test(text) || !codeList(plan.profile.codes, column.codes))
      continue;
    if (codeLabel(plan.profile.codes, column.codes, text) === undefined)
      add(reading, "kode_tidak_dikenal", header);
  }
}

/** A desil of 11 or "rendah" is no desil; it is kept as it stands and never computed. */
function outOfRange({ least, most }: ProfileColumn, text: string): boolean {
  if (least === undefined || most === undefined) return false;
  const number = /^\d{1,4}(?:[.,]0+)?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
  return !(number >= least && number <= most);
}

function checkCompleteness(reading: Reading, profile: Profile): void {
  for (const field of profile.required ?? []) {
    if (
      field !== "nik" &&
      field !== "nama" &&
      reading.header.has(field) &&
      !reading.text.has(field)
    )
      add(reading, "belum_lengkap", reading.header.get(field) ?? null);
  }
}

function keysOf(profile: Profile, values: RowValues, reading: Reading): string[] {
  const keys: string[] = [];
  for (const fields of profile.key) {
    const parts = fields.map((field) => keyPart(field, values, reading));
    if (parts.every((part) => part !== null))
      keys.push(fields.map((field, index) => `${field}:${parts[index]}`).join("|"));
  }
  return keys;
}

function keyPart(field: string, values: RowValues, reading: Reading): string | null {
  switch (field) {
    case "nik":
      return values.nikTrusted ? values.nik : null;
    case "nokk":
      return values.nokk;
    case "nama":
      return values.name?.toUpperCase().replace(/[^\p{L}]/gu, "") || null;
    case "tanggal_lahir":
      return values.birthDate;
    default:
      return reading.text.get(field)?.toUpperCase() ?? null;
  }
}

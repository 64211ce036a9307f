// Readiness of proposals: the checks (a) to (e) of Pusdatin (field notes 3.1) and the evidence of a removal. They tell; only a removal
// without evidence is refused, and only when a month is sent.
import { checkCard, hasCardError } from "../../values/family-card.ts";
import { isIsoDate, type IsoDate } from "../../values/date.ts";
import { checkNik, hasError } from "../../values/nik.ts";
import { normalizeRtRw } from "../../values/area-code.ts";
import { isBlank } from "../../values/text.ts";
import { isHeadOfFamily, readSex } from "../codes.ts";
import {
  codesOf,
  NEEDED_COLUMNS,
  NEEDED_FOR_REMOVAL,
  proposalColumn,
  YES,
  YES_NEEDS,
} from "./codes.ts";
import { mayRemove, type RemovalFacts } from "./removal.ts";

export const PROPOSAL_KINDS = ["baru", "perbaikan", "hapus"] as const;
export type ProposalKind = (typeof PROPOSAL_KINDS)[number];
export const BATCH_STATES = ["disiapkan", "dikirim", "dijawab"] as const;
export type BatchState = (typeof BATCH_STATES)[number];
export const PROPOSAL_ANSWERS = ["diterima", "ditolak"] as const;
export type ProposalAnswer = (typeof PROPOSAL_ANSWERS)[number];

/** tunggal (a), dukcapil (b), keluarga (c), tumpang_tindih (d), lengkap (e); bukti is the office's own, of removals. */
export const CHECKS = [
  "tunggal",
  "dukcapil",
  "keluarga",
  "tumpang_tindih",
  "lengkap",
  "bukti",
] as const;
export type Check = (typeof CHECKS)[number];

/** Whoever is taken off needs no family put together. */
export const CHECKS_OF: Readonly<Record<ProposalKind, readonly Check[]>> = {
  baru: ["tunggal", "dukcapil", "keluarga", "tumpang_tindih", "lengkap"],
  perbaikan: ["tunggal", "dukcapil", "keluarga", "tumpang_tindih", "lengkap"],
  hapus: ["tunggal", "dukcapil", "lengkap", "bukti"],
};

/** ya: met; tidak: not met; belum: not known yet. */
export type CheckState = "ya" | "tidak" | "belum";

export const CAUSES = [
  "nik_kosong",
  "nik_ganda_di_usulan",
  "nik_diusulkan_bulan_lain",
  "nik_milik_orang_lain",
  "nik_salah",
  "nik_janggal",
  "belum_dicocokkan",
  "tidak_cocok",
  "kk_kosong",
  "kepala_lebih_dari_satu",
  "anggota_belum_diusulkan",
  "tanpa_kepala",
  "kk_lain_di_usulan",
  "kk_lain_di_data_warga",
  "kk_lain_di_daftar",
  "kolom_kurang",
  "uraian_perbaikan_kosong",
  "alasan_kosong",
  "bukti_kurang",
] as const;
export type CauseCode = (typeof CAUSES)[number];

export interface Cause {
  readonly code: CauseCode;
  /** Names of persons, of a list, a month, or headers: what the sentence names. */
  readonly names: readonly string[];
}

export interface CheckResult {
  readonly check: Check;
  readonly state: CheckState;
  readonly causes: readonly Cause[];
}

export type Fields = Readonly<Record<string, string>>;

export interface CheckedProposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly personId: string | null;
  readonly entryId: string | null;
  readonly fields: Fields;
  readonly changeNote: string | null;
  /** Result of a comparison with Dukcapil; null when there was none. */
  readonly matched: boolean | null;
  readonly removal: RemovalFacts;
}

/** What is known beside the month: the register, imported lists, other months. */
export interface Surroundings {
  /** Who holds a NIK in the register, and the card of the present family. */
  readonly holders: readonly {
    readonly nik: string;
    readonly personId: string;
    readonly name: string;
    readonly nokk: string | null;
  }[];
  /** Present members of the families whose cards are named. */
  readonly members: readonly {
    readonly nokk: string;
    readonly personId: string;
    readonly nik: string | null;
    readonly name: string;
    readonly head: boolean;
  }[];
  /** Rows of imported lists with one of the NIKs. */
  readonly listed: readonly {
    readonly nik: string;
    readonly nokk: string | null;
    readonly entryId: string;
    readonly list: string;
  }[];
  /** Proposals of other months that were not answered yet. */
  readonly elsewhere: readonly { readonly nik: string; readonly period: string }[];
}

export const NOTHING_AROUND: Surroundings = {
  holders: [],
  members: [],
  listed: [],
  elsewhere: [],
};

/** Results of every row, by its id; the order of the rows makes no difference. `asOf` is today, for birth years. */
export function checkBatch(
  rows: readonly CheckedProposal[],
  around: Surroundings,
  asOf: IsoDate,
): Map<string, CheckResult[]> {
  const view = { rows, around, asOf };
  return new Map(
    rows.map((row) => [
      row.id,
      CHECKS_OF[row.kind].map((check) => resultOf(check, CHECKERS[check](row, view))),
    ]),
  );
}

export function isReady(results: readonly CheckResult[]): boolean {
  return results.every(({ state }) => state === "ya");
}

interface View {
  readonly rows: readonly CheckedProposal[];
  readonly around: Surroundings;
  readonly asOf: IsoDate;
}
type Found = { readonly no?: readonly Cause[]; readonly open?: readonly Cause[] };

const cause = (code: CauseCode, names: readonly string[] = []): Cause => ({
  code,
  names: [...new Set(names)].toSorted(),
});
const nikOf = ({ fields }: CheckedProposal) => fields.nik ?? "";
const cardOf = ({ fields }: CheckedProposal) => fields.nokk ?? "";
const nameOf = ({ fields }: CheckedProposal) => fields.nama ?? "";

/** What is against it decides before what is not known. */
function resultOf(check: Check, { no = [], open = [] }: Found): CheckResult {
  if (no.length > 0) return { check, state: "tidak", causes: no };
  return { check, state: open.length > 0 ? "belum" : "ya", causes: open };
}

const CHECKERS: Readonly<Record<Check, (row: CheckedProposal, view: View) => Found>> = {
  tunggal: single,
  dukcapil: matchesDukcapil,
  keluarga: wholeFamily,
  tumpang_tindih: oneFamily,
  lengkap: complete,
  bukti: evidenced,
};

function single(row: CheckedProposal, { rows, around }: View): Found {
  const nik = nikOf(row);
  if (isBlank(nik)) return { open: [cause("nik_kosong")] };
  const no: Cause[] = [];
  const twins = rows.filter((one) => one.id !== row.id && nikOf(one) === nik);
  if (twins.length > 0) no.push(cause("nik_ganda_di_usulan", twins.map(nameOf)));
  const months = around.elsewhere.filter((one) => one.nik === nik).map((one) => one.period);
  if (months.length > 0) no.push(cause("nik_diusulkan_bulan_lain", months));
  if (row.personId !== null) {
    const holders = around.holders.filter(
      (one) => one.nik === nik && one.personId !== row.personId,
    );
    if (holders.length > 0)
      no.push(
        cause(
          "nik_milik_orang_lain",
          holders.map((one) => one.name),
        ),
      );
  }
  return { no };
}

function matchesDukcapil(row: CheckedProposal, { asOf }: View): Found {
  const nik = nikOf(row);
  if (isBlank(nik)) return { open: [cause("nik_kosong")] };
  const birth = row.fields.tanggal_lahir ?? "";
  const { findings } = checkNik(nik, {
    sex: readSex(row.fields.jenis_kelamin ?? null),
    birthDate: isIsoDate(birth) ? birth : null,
    asOf,
  });
  if (hasError(findings)) return { no: [cause("nik_salah")] };
  if (row.matched === false) return { no: [cause("tidak_cocok")] };
  // A card with digits that contradict it exists: compared with the card, it stands.
  if (row.matched === true) return {};
  return {
    open: [...(findings.length > 0 ? [cause("nik_janggal")] : []), cause("belum_dicocokkan")],
  };
}

function wholeFamily(row: CheckedProposal, { rows, around }: View): Found {
  const card = cardOf(row);
  if (hasCardError(checkCard(card).findings)) return { open: [cause("kk_kosong")] };
  const group = rows.filter((one) => one.kind !== "hapus" && cardOf(one) === card);
  const heads = group.filter((one) => isHeadOfFamily(one.fields.shdk ?? null));
  if (heads.length > 1) return { no: [cause("kepala_lebih_dari_satu", heads.map(nameOf))] };
  const known = around.members.filter((one) => one.nokk === card);
  const leaving = rows.filter((one) => one.kind === "hapus");
  const isAmong = (member: (typeof known)[number], list: readonly CheckedProposal[]) =>
    list.some(
      (one) =>
        one.personId === member.personId || (member.nik !== null && nikOf(one) === member.nik),
    );
  const others = known.filter((member) => !isAmong(member, group) && !isAmong(member, leaving));
  if (row.kind === "baru" && others.length > 0)
    return {
      no: [
        cause(
          "anggota_belum_diusulkan",
          others.map((one) => one.name),
        ),
      ],
    };
  if (heads.length === 0 && !others.some((one) => one.head))
    return { open: [cause("tanpa_kepala")] };
  return {};
}

function oneFamily(row: CheckedProposal, { rows, around }: View): Found {
  const [nik, card] = [nikOf(row), cardOf(row)];
  const open: Cause[] = [];
  if (isBlank(nik)) open.push(cause("nik_kosong"));
  if (isBlank(card)) open.push(cause("kk_kosong"));
  if (open.length > 0) return { open };
  const no: Cause[] = [];
  const twins = rows.filter(
    (one) =>
      one.id !== row.id && nikOf(one) === nik && !isBlank(cardOf(one)) && cardOf(one) !== card,
  );
  if (twins.length > 0) no.push(cause("kk_lain_di_usulan", twins.map(nameOf)));
  const held = around.holders.filter(
    (one) =>
      (one.nik === nik || one.personId === row.personId) && one.nokk !== null && one.nokk !== card,
  );
  if (held.length > 0)
    no.push(
      cause(
        "kk_lain_di_data_warga",
        held.map((one) => one.name),
      ),
    );
  // A correction may be about just this entry of the list.
  const listed = around.listed.filter(
    (one) =>
      one.nik === nik && one.nokk !== null && one.nokk !== card && one.entryId !== row.entryId,
  );
  if (listed.length > 0)
    no.push(
      cause(
        "kk_lain_di_daftar",
        listed.map((one) => one.list),
      ),
    );
  return { no };
}

function complete(row: CheckedProposal): Found {
  const missing = missingColumns(row.kind, row.fields);
  const no: Cause[] = missing.length > 0 ? [cause("kolom_kurang", missing)] : [];
  if (row.kind === "perbaikan" && isBlank(row.changeNote))
    no.push(cause("uraian_perbaikan_kosong"));
  return { no };
}

/** Headers that are needed and empty, or hold what cannot be. */
export function missingColumns(kind: ProposalKind, fields: Fields): string[] {
  const asked = kind === "hapus" ? NEEDED_FOR_REMOVAL : NEEDED_COLUMNS;
  const follow = Object.entries(YES_NEEDS)
    .filter(([header]) => kind !== "hapus" && fields[header] === YES)
    .map(([, header]) => header);
  return [...asked, ...follow].filter((header) => !holdsValue(header, fields[header] ?? ""));
}

function holdsValue(header: string, value: string): boolean {
  if (isBlank(value)) return false;
  const column = proposalColumn(header);
  if (column.kind === "nik") return /^\d{16}$/.test(value);
  if (column.kind === "nokk") return !hasCardError(checkCard(value).findings);
  if (column.kind === "tanggal") return isIsoDate(value);
  if (column.kind === "rt_rw") return typeof normalizeRtRw(value) === "string";
  const codes = codesOf(column);
  return codes === undefined || codes.some(([code]) => code === value);
}

function evidenced({ removal }: CheckedProposal): Found {
  if (removal.reason === null) return { no: [cause("alasan_kosong")] };
  return mayRemove(removal) ? {} : { no: [cause("bukti_kurang")] };
}

// Counts a list by what its rows say. Pure: rows are handed in one by one, and nothing of them is kept but sums.
import { codeLabel } from "../codes.ts";
import { programmesIn } from "../assistance.ts";
import type { Profile } from "../profiles.ts";
import { headerKey } from "../../sheets/headers.ts";
import { ageOn, type IsoDate } from "../../values/date.ts";

export const STATISTICS = [
  "tempat",
  "hasil",
  "desil",
  "kelamin",
  "umur",
  "hubungan",
  "program",
  "disabilitas",
] as const;
export type Statistic = (typeof STATISTICS)[number];
export const UNITS = ["anggota", "keluarga"] as const;
export type CountUnit = (typeof UNITS)[number];

/** Kinds of which few are not told to whoever may not open sensitive cases (below SMALL). */
const SENSITIVE: ReadonlySet<Statistic> = new Set(["disabilitas"]);
export const SMALL = 5;

export interface CountedRow {
  readonly entryId: string;
  readonly familyKey: string | null;
  readonly isHead: boolean;
  readonly rt: string | null;
  readonly rw: string | null;
  readonly outcome: string;
  readonly sex: string | null;
  readonly birthDate: string | null;
  readonly relation: string | null;
  readonly payload: Readonly<Record<string, string>>;
}

export interface Line {
  /** '' where the row says nothing. */
  readonly key: string;
  /** Null: fewer than SMALL of a sensitive kind. */
  readonly count: number | null;
}
export type Counts = Readonly<Record<Statistic, readonly Line[]>>;

/** Years of life, as statistics of the ministry cut them. */
const AGES = [0, 6, 13, 16, 19, 60] as const;

export function ageGroup(age: number): string {
  const at = AGES.findLastIndex((from) => age >= from);
  const from = AGES[at]!;
  const next = AGES[at + 1];
  return next === undefined ? `${from}+` : `${from}-${next - 1}`;
}

const NONE = /^(?:[-0]+|tidak(?: ada)?|tdk|n|no)?$/i;

/** @param unit families of a list of members are counted by their head, with the programmes and disabilities of all of them */
export function counter(profile: Profile, unit: CountUnit, today: IsoDate) {
  const sums = new Map(STATISTICS.map((one) => [one, new Map<string, number>()]));
  const families = new Map<string, { says: Said; head: boolean }>();
  let units = 0;
  const relation = profile.columns.find((column) => column.field === "hubungan");
  interface Said {
    readonly one: ReadonlyMap<Statistic, string>;
    readonly many: { readonly program: Set<string>; readonly disabilitas: Set<string> };
  }
  const special = columnsOf(profile);

  function said(row: CountedRow): Said {
    const label = (list: string | undefined, text: string): string =>
      (list && codeLabel(profile.codes, list, text)) || text;
    const desil = special.desil(row.payload);
    const age = row.birthDate === null ? undefined : ageOn(row.birthDate, today);
    const one = new Map<Statistic, string>([
      ["tempat", row.rt === null && row.rw === null ? "" : `${row.rw ?? ""}/${row.rt ?? ""}`],
      ["hasil", row.outcome],
      ["desil", desil],
      ["kelamin", row.sex ?? ""],
      ["umur", age === undefined || age < 0 ? "" : ageGroup(age)],
      ["hubungan", label(relation?.codes, row.relation ?? "")],
    ]);
    return {
      one,
      many: {
        program: new Set(programmesIn(row.payload)),
        disabilitas: new Set(special.disabilities(row.payload, label)),
      },
    };
  }
  function add(says: Said): void {
    units++;
    const plus = (of: Statistic, key: string): void => {
      const sum = sums.get(of)!;
      sum.set(key, (sum.get(key) ?? 0) + 1);
    };
    for (const [of, key] of says.one) plus(of, key);
    for (const key of says.many.program) plus("program", key);
    for (const key of says.many.disabilitas) plus("disabilitas", key);
  }
  return {
    add(row: CountedRow): void {
      const says = said(row);
      if (unit === "anggota" || profile.unit !== "anggota" || row.familyKey === null)
        return add(says);
      const there = families.get(row.familyKey);
      if (!there) families.set(row.familyKey, { says, head: row.isHead });
      else {
        const many = there.says.many;
        for (const key of says.many.program) many.program.add(key);
        for (const key of says.many.disabilitas) many.disabilitas.add(key);
        if (row.isHead && !there.head) {
          there.says = { one: says.one, many };
          there.head = true;
        }
      }
    },
    /** @param entitled may open sensitive cases */
    done(entitled: boolean): { units: number; counts: Counts } {
      for (const { says } of families.values()) add(says);
      families.clear();
      const lines = (of: Statistic): Line[] =>
        [...sums.get(of)!]
          .toSorted(([a], [b]) => inOrder(a, b))
          .map(([key, count]) => ({
            key,
            count: SENSITIVE.has(of) && !entitled && count < SMALL ? null : count,
          }));
      const counts = Object.fromEntries(
        STATISTICS.map((of) => [of, lines(of)]),
      ) as unknown as Counts;
      return { units, counts };
    },
  };
}

/** Numbers by size, words by letter, what is not told last. */
function inOrder(a: string, b: string): number {
  if (a === "" || b === "") return a === b ? 0 : a === "" ? 1 : -1;
  return a.localeCompare(b, "id", { numeric: true });
}

/** Columns that statistics read from the payload, found once for a list; files bring more columns than a profile knows. */
function columnsOf(profile: Profile) {
  const kinds = new Map<string, "desil" | "disabilitas" | null>();
  const codes = new Map(profile.columns.map((column) => [column.header, column.codes]));
  function kind(key: string): "desil" | "disabilitas" | null {
    let is = kinds.get(key);
    if (is === undefined) {
      const bare = headerKey(key);
      is = bare.startsWith("desil")
        ? "desil"
        : /^(?:disabilkode|jeniscacat|jenisdisabilitas|ppks|pmks|jenisppks|jenispmks)$/.test(bare)
          ? "disabilitas"
          : null;
      kinds.set(key, is);
    }
    return is;
  }
  return {
    desil(payload: CountedRow["payload"]): string {
      for (const key in payload)
        if (kind(key) === "desil")
          return /\d+/.exec(payload[key]!)?.[0]?.replace(/^0+(?=\d)/, "") ?? "";
      return "";
    },
    disabilities(
      payload: CountedRow["payload"],
      label: (list: string | undefined, text: string) => string,
    ): string[] {
      const found: string[] = [];
      for (const key in payload)
        if (kind(key) === "disabilitas" && !NONE.test(payload[key]!.trim()))
          found.push(label(codes.get(key), payload[key]!.trim()));
      return found;
    },
  };
}

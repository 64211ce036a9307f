// Counts a list by what its rows say. Pure: rows are handed in one by one, and nothing of them is kept but sums.
import { codeLabel } from "../codes.ts";
import { programmesIn } from "../assistance.ts";
import type { Profile } from "../profiles.ts";
import { headerKey } from "../../sheets/headers.ts";
import { ageOn, type IsoDate } from "../../values/date.ts";
import { toldCount } from "../../values/small-count.ts";

export const STATISTICS = [
  "tempat",
  "hasil",
  "desil",
  "kelamin",
  "umur",
  "hubungan",
  "program",
  "disabilitas",
  "kesehatan",
  "ppks",
] as const;
export type Statistic = (typeof STATISTICS)[number];
export const UNITS = ["anggota", "keluarga"] as const;
export type CountUnit = (typeof UNITS)[number];

/** Kinds of which few are not told to whoever may not open sensitive cases, nor whose rows they are. */
const SENSITIVE: ReadonlySet<Statistic> = new Set(["disabilitas", "kesehatan", "ppks"]);
export function isSensitive(of: Statistic): boolean {
  return SENSITIVE.has(of);
}
/** Statistics of which one row may say several things. */
const MANY = ["program", "disabilitas", "kesehatan", "ppks"] as const;

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
  /** Null: few of a sensitive kind (values/small-count.ts). */
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

/** One line of a statistic, to find the rows behind its number. */
export interface LineChoice {
  readonly of: Statistic;
  readonly key: string;
}

/**
 * @param unit families of a list of members are counted by their head, with the programmes and disabilities of all of them
 * @param found told the entry of each unit that stands in the line of `wanted`; of a family that of its head
 */
export function counter(
  profile: Profile,
  unit: CountUnit,
  today: IsoDate,
  wanted?: LineChoice,
  found?: (entryId: string) => void,
) {
  const sums = new Map(STATISTICS.map((one) => [one, new Map<string, number>()]));
  const families = new Map<string, { says: Said; head: boolean; entryId: string }>();
  let units = 0;
  const relation = profile.columns.find((column) => column.field === "hubungan");
  interface Said {
    readonly one: ReadonlyMap<Statistic, string>;
    readonly many: Readonly<Record<(typeof MANY)[number], Set<string>>>;
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
        ...special.sensitive(row.payload, label),
      },
    };
  }
  function add(says: Said, entryId: string): void {
    units++;
    if (wanted) {
      const many = MANY.find((of) => of === wanted.of);
      const fits = many ? says.many[many].has(wanted.key) : says.one.get(wanted.of) === wanted.key;
      if (fits) found?.(entryId);
    }
    const plus = (of: Statistic, key: string): void => {
      const sum = sums.get(of)!;
      sum.set(key, (sum.get(key) ?? 0) + 1);
    };
    for (const [of, key] of says.one) plus(of, key);
    for (const of of MANY) for (const key of says.many[of]) plus(of, key);
  }
  return {
    add(row: CountedRow): void {
      const says = said(row);
      if (unit === "anggota" || profile.unit !== "anggota" || row.familyKey === null)
        return add(says, row.entryId);
      const there = families.get(row.familyKey);
      if (!there) families.set(row.familyKey, { says, head: row.isHead, entryId: row.entryId });
      else {
        const many = there.says.many;
        for (const of of MANY) for (const key of says.many[of]) many[of].add(key);
        if (row.isHead && !there.head) {
          there.says = { one: says.one, many };
          there.head = true;
          there.entryId = row.entryId;
        }
      }
    },
    /** @param entitled may open sensitive cases */
    done(entitled: boolean): { units: number; counts: Counts } {
      for (const { says, entryId } of families.values()) add(says, entryId);
      families.clear();
      const lines = (of: Statistic): Line[] =>
        [...sums.get(of)!]
          .toSorted(([a], [b]) => inOrder(a, b))
          .map(([key, count]) => ({
            key,
            count: isSensitive(of) ? toldCount(count, entitled) : count,
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

type Kind = "desil" | Exclude<(typeof MANY)[number], "program">;
const KIND_HEADERS: readonly (readonly [Kind, RegExp])[] = [
  ["desil", /^desil/],
  ["disabilitas", /^(?:disabilkode|jeniscacat|jenisdisabilitas|kodedisabilitas)$/],
  ["kesehatan", /^(?:penyakitkronis|jenispenyakit|penyakit|penyakitmenahun|riwayatpenyakit)$/],
  ["ppks", /^(?:ppks|pmks|jenisppks|jenispmks|kategorippks)$/],
];

/** Columns that statistics read from the payload, found once for a list; files bring more columns than a profile knows. */
function columnsOf(profile: Profile) {
  const kinds = new Map<string, Kind | null>();
  const codes = new Map(profile.columns.map((column) => [column.header, column.codes]));
  function kind(key: string): Kind | null {
    let is = kinds.get(key);
    if (is === undefined) {
      const bare = headerKey(key);
      is = KIND_HEADERS.find(([, header]) => header.test(bare))?.[0] ?? null;
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
    sensitive(
      payload: CountedRow["payload"],
      label: (list: string | undefined, text: string) => string,
    ) {
      const said = {
        disabilitas: new Set<string>(),
        kesehatan: new Set<string>(),
        ppks: new Set<string>(),
      };
      for (const key in payload) {
        const of = kind(key);
        const text = payload[key]!.trim();
        if (of !== null && of !== "desil" && !NONE.test(text))
          said[of].add(label(codes.get(key), text));
      }
      return said;
    },
  };
}

// The groups of a table: what each is called and in which order they stand.
import { CHANNELS, CONTACT_KINDS, URGENCIES } from "../../cases/codes.ts";
import { OUTCOMES } from "../../cases/outcomes.ts";
import { stateLabel } from "../../cases/rules.ts";
import { REFERRAL_LEVELS } from "../../directory/codes.ts";
import { findPpksKind } from "../../people/ppks.ts";
import { findProgramme } from "../../people/programmes.ts";
import { outcomeLabel, OUTCOMES as RESULTS, type Outcome } from "../../prelists/outcomes.ts";
import { MONTHS } from "../../values/date.ts";
import { AGE_GROUPS, SEXES, STATE_ORDER, UNKNOWN, UNKNOWN_LABEL } from "../codes.ts";
import type { Period } from "../schemas.ts";
import type { Way } from "./sources.ts";

export const ANSWERS = {
  accepted: "Diterima tujuan",
  waiting: "Menunggu jawaban",
  refused: "Ditolak, tidak terlaksana",
  unanswered: "Tidak dijawab",
  cancelled: "Dibatalkan, ditarik",
} as const;

const DELIBERATIONS = {
  disiapkan: "Disiapkan",
  berlangsung: "Berlangsung",
  terkunci: "Terkunci",
  dibatalkan: "Dibatalkan",
} as const;

type Labels = Readonly<Record<string, string>>;
const STATES: Labels = Object.fromEntries(STATE_ORDER.map((state) => [state, stateLabel(state)]));
const AGES: Labels = Object.fromEntries(AGE_GROUPS.map(({ key, label }) => [key, label]));
const DESILS: Labels = Object.fromEntries(
  Array.from({ length: 10 }, (_, at) => [String(at + 1), `Desil ${at + 1}`]),
);
const VERIFIED: Labels = Object.fromEntries([
  ["belum", "Belum"],
  ...RESULTS.map((one: Outcome) => [one, outcomeLabel(one)]),
]);

/** Ways whose groups are a code list, in its order. */
export const LISTS: Partial<Record<Way, Labels>> = {
  status: STATES,
  jenis_kelamin: SEXES,
  umur: AGES,
  desil: DESILS,
  kontak: CONTACT_KINDS,
  kanal: CHANNELS,
  tingkat: URGENCIES,
  hasil: OUTCOMES,
  jenjang: REFERRAL_LEVELS,
  jawaban: ANSWERS,
  verifikasi: VERIFIED,
  musyawarah: DELIBERATIONS,
};

/** Ways whose groups stand in the order of their keys. */
const BY_KEY: ReadonlySet<Way> = new Set(["kategori", "bulan", "ppks"]);

/** "2026-11" as "Nov 2026", or "Nov" where all months are of one year. */
export function monthLabel(key: string, year: boolean): string {
  const month = (MONTHS[Number(key.slice(5)) - 1] ?? key).slice(0, 3);
  return year ? `${month} ${key.slice(0, 4)}` : month;
}

/** Every month of the period, also those in which nothing was. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = [];
  for (let at = from.slice(0, 7); at <= to.slice(0, 7) && months.length < 13;) {
    months.push(at);
    const next = Number(at.slice(0, 4)) * 12 + Number(at.slice(5));
    at = `${Math.floor(next / 12)}-${String((next % 12) + 1).padStart(2, "0")}`;
  }
  return months;
}

/** @param names of what only the database knows: categories, villages, staff, destinations, lists */
export function groupLabel(way: Way, key: string, names: ReadonlyMap<string, string>): string {
  if (key === UNKNOWN) return UNKNOWN_LABEL;
  if (way === "bulan") return monthLabel(key, true);
  if (way === "ppks") return findPpksKind(key)?.name ?? key;
  if (way === "program") return findProgramme(key)?.name ?? key;
  const name = names.get(key) ?? LISTS[way]?.[key] ?? key;
  return way === "kategori" && name !== key ? `${key} ${name}` : name;
}

/** Keys in the order in which they stand; what is not known comes last. */
export function inOrder(way: Way, keys: readonly string[], names: ReadonlyMap<string, string>) {
  const list = Object.keys(LISTS[way] ?? {});
  const rank = (key: string) => (list.includes(key) ? list.indexOf(key) : list.length);
  return keys.toSorted((a, b) => {
    if (a === UNKNOWN || b === UNKNOWN) return a === b ? 0 : a === UNKNOWN ? 1 : -1;
    if (BY_KEY.has(way)) return a.localeCompare(b);
    if (list.length > 0 && rank(a) !== rank(b)) return rank(a) - rank(b);
    const byLabel = groupLabel(way, a, names).localeCompare(groupLabel(way, b, names), "id", {
      numeric: true,
    });
    return byLabel === 0 ? a.localeCompare(b) : byLabel;
  });
}

// Makes the table of a report: shipped, own or being tried out, all by the same way.
import { DeskError } from "../../../shared/errors.ts";
import { isSensitiveKind } from "../../../shared/people/rules.ts";
import { checkPeriod, periodTitle } from "../../../shared/reports/period.ts";
import { hideSmall } from "../../../shared/reports/rules.ts";
import type { Period } from "../../../shared/reports/schemas.ts";
import { formatHidden } from "../../../shared/reports/format.ts";
import { buildTable } from "../../../shared/reports/tables/build.ts";
import type { Which } from "../../../shared/reports/tables/contract.ts";
import type { Definition } from "../../../shared/reports/tables/definition.ts";
import { groupLabel } from "../../../shared/reports/tables/groups.ts";
import { findShipped } from "../../../shared/reports/tables/shipped.ts";
import { PARTS, SOURCES, WAYS, type Way } from "../../../shared/reports/tables/sources.ts";
import type { ReportTable } from "../../../shared/reports/tables/table.ts";
import { formatDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import { countSensitive, type Reader } from "../queries.ts";
import { countCases } from "./cases.ts";
import { namesFor } from "./names.ts";
import { countDeliberations, countPrelists, countReferrals } from "./others.ts";
import { getOwn } from "./own.ts";

/** @throws DeskError 'tidak_ditemukan' */
export async function definitionOf(
  db: Db,
  which: Which,
): Promise<{ title: string; definition: Definition }> {
  if (which.kind === "baru") return { title: which.name, definition: which.definition };
  if (which.kind === "sendiri") {
    const { name, definition } = await getOwn(db, which.id);
    return { title: name, definition };
  }
  const shipped = findShipped(which.id);
  if (!shipped) throw new DeskError("tidak_ditemukan");
  return shipped;
}

function count(reader: Reader, definition: Definition, period: Period) {
  if (definition.source === "kasus") return countCases(reader, definition, period);
  if (definition.source === "rujukan") return countReferrals(reader, definition, period);
  if (definition.source === "prelist") return countPrelists(reader, definition);
  return countDeliberations(reader, definition, period);
}

/** What was counted, in a sentence that stands below the table. */
function countedNote({ source, part }: Definition, { from, to }: Period, today: string): string {
  const span = `${formatDate(from)} s.d. ${formatDate(to)}`;
  if (source === "kasus")
    return `Menghitung kasus yang ${PARTS[part].replace(/^yang /, "")}, ${span}, dengan keadaan pada ${formatDate(today)}. Hari dihitung menurut kalender.`;
  if (source === "rujukan")
    return `Menghitung rujukan yang diterbitkan ${span}, dengan keadaan pada ${formatDate(today)}.`;
  if (source === "prelist") return `Keadaan prelist pada ${formatDate(today)}.`;
  return `Menghitung musyawarah yang diadakan ${span}; yang dibatalkan tidak dihitung.`;
}

async function sensitiveNote(
  { db, canOpen }: Reader,
  { source }: Definition,
  period: Period,
): Promise<string[]> {
  if (canOpen || (source !== "kasus" && source !== "rujukan")) return [];
  const told = hideSmall(await countSensitive(db, period));
  return [
    `Belum termasuk kasus peka (${formatHidden(told)} diterima dalam periode ini); rinciannya hanya bagi yang berhak.`,
  ];
}

function filterNote({ filter }: Definition, names: ReadonlyMap<string, string>): string[] {
  return Object.entries(filter).map(
    ([way, keys]) =>
      `Hanya ${WAYS[way as Way].toLowerCase()}: ${keys!.map((key) => groupLabel(way as Way, key, names)).join(", ")}.`,
  );
}

/**
 * @throws DeskError 'periode_tidak_sah' | 'tidak_ditemukan' | 'peran_tidak_cukup' when it is narrowed to a sensitive kind that this
 * account may not open
 */
export async function tableOf(reader: Reader, which: Which, period: Period): Promise<ReportTable> {
  checkPeriod(period, reader.today);
  const { title, definition } = await definitionOf(reader.db, which);
  if (!reader.canOpen && definition.filter.ppks?.some(isSensitiveKind))
    throw new DeskError("peran_tidak_cukup");
  const { atoms, units } = await count(reader, definition, period);
  const ways = [
    definition.by,
    ...(definition.across ? [definition.across] : []),
    ...(Object.keys(definition.filter) as Way[]),
  ];
  const keys = [
    ...atoms.flatMap(({ row, column }) => [row, column ?? ""]),
    ...Object.values(definition.filter).flatMap((some) => some ?? []),
  ];
  const names = await namesFor(reader.db, ways, [...new Set(keys)]);
  const subtitle = SOURCES[definition.source].period
    ? periodTitle(period)
    : `Keadaan ${formatDate(reader.today)}`;
  return buildTable(
    { definition, period, atoms, units, names, entitled: reader.canOpen },
    { title, subtitle },
    [
      countedNote(definition, period, reader.today),
      ...filterNote(definition, names),
      ...(await sensitiveNote(reader, definition, period)),
    ],
  );
}

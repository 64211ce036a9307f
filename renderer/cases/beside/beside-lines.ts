// Facts, group and support in the words of the screen's language: on the page of a case and in its timeline.
import {
  factForm,
  type CaseFactSheet,
  type FactCode,
  type FactValues,
} from "../../../shared/cases/facts.ts";
import { groupTitle, type GroupBrief } from "../../../shared/cases/groups.ts";
import type { EventDetails } from "../../../shared/cases/schemas.ts";
import {
  companionLine,
  pillarName,
  type PillarTask,
  type Support,
} from "../../../shared/cases/support.ts";
import { formatDate, formatNumber, formatRupiah } from "../../app/format.ts";
import type { Text } from "../../text/index.ts";

type Words = Text["cases"];
type Row = readonly [term: string, value: string];

function valueOf(kind: string, value: FactValues[string], text: Words): string {
  if (typeof value === "boolean") return value ? text.yes : text.no;
  if (kind === "tanggal") return formatDate(String(value));
  if (kind === "bulan") return text.facts.months(formatNumber(Number(value)));
  if (kind === "pilihan")
    return text.facts.options[value as keyof typeof text.facts.options] ?? String(value);
  return kind === "rupiah" ? formatRupiah(Number(value)) : String(value);
}

export function factLines({ form, values }: CaseFactSheet, text: Words): Row[] {
  return factForm(form).fields.flatMap(({ code, kind }): Row[] => {
    const value = values[code];
    if (value === undefined) return [];
    const label = text.facts.labels[code as FactCode].replace(/ \(.*\)$/, "");
    return [[label, valueOf(kind, value, text)]];
  });
}

/** @param today 'YYYY-MM-DD': tasks that ended before say so; null: as it was written */
export function pillarLine(one: PillarTask, text: Words, today: string | null): string {
  const { since, ended } = text.support;
  const line = since(one.task, formatDate(one.fromOn), one.untilOn && formatDate(one.untilOn));
  return today !== null && one.untilOn !== null && one.untilOn < today
    ? `${line} (${ended})`
    : line;
}

export function supportLines({ fasilitator, companion, pillars }: Support, text: Words): Row[] {
  const words = text.support;
  return [
    ...(fasilitator ? [[words.fasilitator, fasilitator.name] as const] : []),
    ...(companion ? [[words.companion, companionLine(companion)] as const] : []),
    ...pillars.map((one): Row => [pillarName(one), pillarLine(one, text, null)]),
  ];
}

function supportEntry(support: Support, text: Words): string[] {
  const lines = supportLines(support, text);
  if (lines.length === 0) return [text.support.cleared];
  return lines.map(([term, value]) => text.event.field(term, value));
}

/** Whom a case serves, in one line. */
export function servedLine(
  { personName, group }: { readonly personName: string; readonly group: GroupBrief | null },
  text: Words,
): string {
  return group ? text.groups.served(groupTitle(group), group.families, personName) : personName;
}

/** Lines of a timeline row. */
export function besideLines(details: EventDetails, text: Words): string[] {
  const { facts, group, members, support, progress } = details;
  const line = ([term, value]: Row) => text.event.field(term, value);
  return [
    ...(facts ? factLines(facts, text).map(line) : []),
    ...(group ? [`${groupTitle(group)}, ${text.groups.size(group.families, group.people)}`] : []),
    ...(members && members.joined.length > 0
      ? [text.groups.joined(members.joined.join(", "))]
      : []),
    ...(members && members.left.length > 0 ? [text.groups.left(members.left.join(", "))] : []),
    ...(support ? supportEntry(support, text) : []),
    ...(progress?.fasilitator ? [text.support.visitedBy(progress.fasilitator.name)] : []),
  ];
}

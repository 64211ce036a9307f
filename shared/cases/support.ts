// Who walks along with a case beside its officer: a fasilitator, a companion of the citizen, and pillars (PSM, TKSK, Karang Taruna, LKS).
// All three stand in the timeline (kinds 'daftar' and 'pendampingan'); the newest entry counts, the older ones stay readable.
import * as z from "zod";
import { formatDate, isIsoDate } from "../values/date.ts";

const Name = z.string().trim().min(2).max(120);
const Day = z.string().max(10).refine(isIsoDate, "YYYY-MM-DD");

/** An account with that role, or a name that was typed. Of an account the name is kept as it was then. */
export const Fasilitator = z.object({ accountId: z.uuid().nullable(), name: Name });
export type Fasilitator = z.infer<typeof Fasilitator>;

/** Somebody of the citizen's own: neither the applicant nor the person served. */
export const Companion = z.object({
  name: Name,
  relation: z.string().trim().max(80),
  phone: z.string().trim().max(30),
});
export type Companion = z.infer<typeof Companion>;

export const PillarTask = z.object({
  /** An entry of the directory that is a PSKS. */
  destinationId: z.string().trim().min(1).max(64),
  /** Name of that entry, as it was when the task was given. */
  name: z.string().trim().max(120),
  /** The person there, when known. */
  person: z.string().trim().max(120),
  task: z.string().trim().min(2).max(200),
  fromOn: Day,
  untilOn: Day.nullable(),
});
export type PillarTask = z.infer<typeof PillarTask>;

export const Support = z.object({
  fasilitator: Fasilitator.nullable(),
  companion: Companion.nullable(),
  pillars: z.array(PillarTask).max(10),
});
export type Support = z.infer<typeof Support>;

export const NO_SUPPORT: Support = { fasilitator: null, companion: null, pillars: [] };

/** The tasks that end before they begin. */
export function backwardTasks(pillars: readonly PillarTask[]): readonly PillarTask[] {
  return pillars.filter(({ fromOn, untilOn }) => untilOn !== null && untilOn < fromOn);
}

/** 'Karang Taruna (Dedi)' */
export function pillarName({ name, person }: Pick<PillarTask, "name" | "person">): string {
  return person === "" ? name : `${name} (${person})`;
}

/** 'Pendataan lapangan; sejak 01 Desember 2026 sampai 31 Desember 2026' */
export function taskLine({ task, fromOn, untilOn }: PillarTask): string {
  const until = untilOn === null ? "" : ` sampai ${formatDate(untilOn)}`;
  return `${task}; sejak ${formatDate(fromOn)}${until}`;
}

/** 'Ujang, tetangga, 0812...' */
export function companionLine({ name, relation, phone }: Companion): string {
  return [name, relation, phone].filter(Boolean).join(", ");
}

/** Rows for papers; only what there is. */
export function supportRows({ fasilitator, companion, pillars }: Support): [string, string][] {
  const rows: [string, string][] = pillars.map((one) => [pillarName(one), taskLine(one)]);
  if (companion) rows.unshift(["Pendamping warga", companionLine(companion)]);
  if (fasilitator) rows.unshift(["Fasilitator", fasilitator.name]);
  return rows;
}

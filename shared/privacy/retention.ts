// The retention schedule as it ships: data, not code. Nothing is removed by it; it says what a person should look at.
import * as z from "zod";
import schedule from "../../resources/privacy/retention.json" with { type: "json" };

export const RETENTION_KINDS = [
  "kasus",
  "kunjungan",
  "prelist",
  "usulan",
  "orang",
  "surat",
  "pelindungan",
  "audit",
] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

const Schedule = z.object({
  version: z.string(),
  kinds: z
    .array(
      z.object({
        kind: z.enum(RETENTION_KINDS),
        label: z.string().min(3),
        years: z.number().int().min(1).max(100),
        starts: z.string().min(3),
        after: z.string().min(3),
        /** Marked (design) or (prior knowledge) where no text of a regulation was read. */
        source: z.string().min(3),
      }),
    )
    .length(RETENTION_KINDS.length),
});
export const RETENTION = Schedule.parse(schedule);

/** The last day whose records are past their time. @param today and answer 'YYYY-MM-DD' */
export function cutoff(today: string, years: number): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const end = new Date(Date.UTC(year - years, month - 1, day));
  // 29 February has no anniversary in other years: the day before.
  if (end.getUTCMonth() !== month - 1) end.setUTCDate(0);
  return end.toISOString().slice(0, 10);
}

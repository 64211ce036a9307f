// A report as data: what is counted, by what, with which numbers, narrowed to what. The shipped ones and the office's own are alike.
import * as z from "zod";
import {
  FILTERABLE,
  MEASURE_NAMES,
  PART_NAMES,
  SOURCE_NAMES,
  SOURCES,
  WAY_NAMES,
  type Measure,
  type Way,
} from "./sources.ts";

/** Groups of one way that a report may be narrowed to. */
export const FILTER_MOST = 60;

const Keys = z.array(z.string().min(1).max(80)).min(1).max(FILTER_MOST);

export const Definition = z
  .strictObject({
    source: z.enum(SOURCE_NAMES),
    /** Of cases: which of the period. Other sources have one meaning only. */
    part: z.enum(PART_NAMES).default("diterima"),
    by: z.enum(WAY_NAMES),
    /** A second way: the table becomes a matrix of one number. */
    across: z.enum(WAY_NAMES).nullable().default(null),
    measures: z.array(z.enum(MEASURE_NAMES)).min(1).max(10),
    filter: z.partialRecord(z.enum(WAY_NAMES), Keys).default({}),
  })
  .superRefine((one, context) => {
    const rule = SOURCES[one.source];
    const ways = rule.ways as readonly Way[];
    const wrong = (message: string, ...path: string[]) =>
      context.addIssue({ code: "custom", message, path });
    if (!ways.includes(one.by)) wrong("baris", "by");
    if (one.across !== null && (!ways.includes(one.across) || one.across === one.by))
      wrong("kolom", "across");
    if (one.source !== "kasus" && one.part !== "diterima") wrong("bagian", "part");
    if (new Set(one.measures).size !== one.measures.length) wrong("angka", "measures");
    if (one.measures.some((name) => !(rule.measures as readonly Measure[]).includes(name)))
      wrong("angka", "measures");
    if (one.across !== null && (one.measures.length !== 1 || one.measures[0] !== "jumlah"))
      wrong("matriks", "measures");
    if (Object.keys(one.filter).some((way) => !isFilter(way as Way) || !ways.includes(way as Way)))
      wrong("saringan", "filter");
  });
export type Definition = z.output<typeof Definition>;

function isFilter(way: Way): boolean {
  return FILTERABLE.includes(way);
}

export const OwnName = z.string().trim().min(3).max(80);

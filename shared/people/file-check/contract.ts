// Calls of "Periksa berkas": links and duplicates of a file that never enters the register (issue 4, point 7).
import * as z from "zod";
import { query, task } from "../../call.ts";
import { PEOPLE_ROLES } from "../rules.ts";
import { BANDS, REASONS } from "../linkage/fields.ts";
import { FILE_FIELDS } from "./fields.ts";

const Token = z.string().max(60);

/** Which column is which, as guessed and corrected on the screen: one field, or nothing, for each column. */
const Columns = z.object({
  /** 0: no header row. */
  headerRow: z.number().int().min(0).max(5000),
  fields: z.array(z.enum(FILE_FIELDS).nullable()).max(600),
  birthFormat: z.string().max(30).nullable(),
});
export type ChosenColumns = z.infer<typeof Columns>;

const Against = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("sendiri") }),
  z.object({ kind: z.literal("register") }),
  z.object({ kind: z.literal("berkas"), file: Token, columns: Columns }),
]);
export type Against = z.infer<typeof Against>;

const Progress = z.object({
  phase: z.enum(["membaca", "membandingkan", "menulis"]),
  rows: z.number(),
  /** 0 to 1; null while it is not known. */
  share: z.number().nullable(),
});
export type CheckProgress = z.infer<typeof Progress>;

const FileFacts = z.object({
  rows: z.number(),
  used: z.number(),
  refusedRows: z.number(),
  /** The first of them, by row number. */
  refused: z.array(z.number()),
  /** Rows without a name that were compared by number and birth date. */
  nameless: z.number(),
  wrongDates: z.number(),
  wrongNumbers: z.number(),
  repeatedIds: z.number(),
});

/** One row beside another. Numbers are masked, as in every list. */
const Side = z.object({
  id: z.string(),
  /** Set for a person of the register. */
  personId: z.string().nullable(),
  name: z.string(),
  nik: z.string().nullable(),
  kk: z.string().nullable(),
  birthDate: z.string().nullable(),
  birthPlace: z.string().nullable(),
  sex: z.enum(["L", "P"]).nullable(),
  motherName: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  village: z.string().nullable(),
});
export type CheckedSide = z.infer<typeof Side>;

const Pair = z.object({
  a: Side,
  b: Side,
  probability: z.number(),
  band: z.enum(BANDS),
  /** The screen says them in its language. */
  reasons: z.array(z.enum(REASONS)),
  /** Fields of Side whose values are the same person's for sure only if equal; here they are not, though both are filled. */
  differs: z.array(z.string()),
});
export type ShownPair = z.infer<typeof Pair>;

/** Pairs of each band that the screen is shown; the export holds all. */
export const SHOWN_PAIRS = 100;

const CheckInput = z.object({ file: Token, columns: Columns, against: Against });
export type CheckInput = z.infer<typeof CheckInput>;

/** A purpose is at least so many letters. */
export const WHY_LENGTH = 5;

const PairExport = z.object({
  id: z.string(),
  against: z.enum(["sendiri", "register", "berkas"]),
  pairs: z.number(),
  why: z.string(),
  at: z.string(),
  by: z.string(),
});
export type PairExport = z.infer<typeof PairExport>;

export const fileCheck = {
  /** Looks into a chosen file: columns with a guess and sample values. Saves nothing. */
  inspectList: task(
    { roles: PEOPLE_ROLES, log: {} },
    z.object({ file: Token }),
    Progress,
    z.object({
      headerRow: z.number(),
      birthFormat: z.string().nullable(),
      columns: z.array(
        z.object({
          header: z.string(),
          field: z.enum(FILE_FIELDS).nullable(),
          samples: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** Compares the rows with one another, with another file, or with the register. Saves nothing. */
  checkList: task(
    { roles: PEOPLE_ROLES, log: { filters: true, count: "output.pairs" } },
    CheckInput,
    Progress,
    z.object({
      list: FileFacts,
      against: FileFacts.nullable(),
      /** People of the register, where the file was held against it. */
      registered: z.number().nullable(),
      counts: z.record(z.enum(BANDS), z.number()),
      /** Rows that stand in a certain or likely pair. */
      lookingDuplicate: z.number(),
      /** The surest of each band. */
      pairs: z.array(Pair),
    }),
  ),
  /** The same comparison, written to a file as PAIRS.csv; it holds ids and reasons, no other data. `why`: for whom and what for. */
  exportListPairs: task(
    {
      roles: PEOPLE_ROLES,
      log: { filters: true, ids: ["output.exportId"], count: "output.pairs" },
      proof: true,
    },
    CheckInput.extend({
      out: z.object({ file: Token }),
      why: z.string().trim().min(WHY_LENGTH).max(300),
    }),
    Progress,
    z.object({ exportId: z.string(), pairs: z.number() }),
  ),
  /** What was saved by this screen, newest first. */
  pairExports: query(
    { roles: PEOPLE_ROLES, log: "none" },
    z.object({}),
    z.object({ rows: z.array(PairExport) }),
  ),
};

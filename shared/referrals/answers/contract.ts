// Calls for lists of answers: look into a sheet, match its rows, record those that were confirmed, and take a list back.
import * as z from "zod";
import { command, query, task } from "../../call.ts";
import { REFERRAL_ROLES } from "../codes.ts";
import { Day, ReferralStateName } from "../schemas.ts";
import { ANSWER_FIELDS, LIST_STATES, LIST_WAYS, type ListWay } from "./fields.ts";
import { TAKE_BACK_WHYS, WHYS, type Why } from "./reasons.ts";
import type { TakeBackProblem } from "../rules.ts";
import type { Verdict } from "./verdicts.ts";

/** A longer list is refused: it is parted into several. */
export const MAX_ANSWER_ROWS = 2000;
/** Rows that one call records or takes back, each call in one transaction. */
export const ANSWER_CHUNK = 50;

const Token = z.string().min(1).max(200);
const Sha = z.string().regex(/^[0-9a-f]{64}$/);
const Row = z.number().int().min(1).max(2_000_000);
const Field = z.enum(ANSWER_FIELDS);
const ListState = z.enum(LIST_STATES);
const VERDICTS = [
  "siap",
  ...(Object.keys(WHYS) as Why[]).filter((why) => why !== "berubah" && why !== "tidak_dicentang"),
] as [Verdict, ...Verdict[]];
export const WhyNot = z.enum(Object.keys(WHYS) as [Why, ...Why[]]);
const Progress = z.object({
  phase: z.enum(["membaca", "mencocokkan", "menulis"]),
  rows: z.number().int(),
});

const Columns = z.object({
  /** 0: the sheet has no header. */
  headerRow: z.number().int().min(0),
  /** Meaning of each column, by place. */
  fields: z.array(Field.nullable()).max(600),
});

/** Who sent or told the list, on which day and how. */
export const Source = z.object({
  answeredBy: z.string().trim().min(3).max(160),
  answeredOn: Day,
  via: z.enum(Object.keys(LIST_WAYS) as [ListWay, ...ListWay[]]),
  /** Only referrals to this destination; null: to all. */
  destinationId: z.string().max(64).nullable(),
});
export type Source = z.infer<typeof Source>;

/** What the officer says about a word that is not known: a step, or "leave these rows out". */
const Words = z.record(z.string().max(120), z.union([ListState, z.literal("abaikan")]));

export const CheckedAnswer = z.object({
  row: z.number().int(),
  verdict: z.enum(VERDICTS),
  /** As the list writes it. */
  name: z.string(),
  /** Masked. */
  nik: z.string().nullable(),
  word: z.string(),
  /** The step it means; null while its word has no meaning. */
  to: ListState.nullable(),
  day: Day.nullable(),
  note: z.string(),
  candidates: z.array(
    z.object({
      referralId: z.string(),
      version: z.number().int(),
      code: z.string(),
      letterNumber: z.string(),
      caseNumber: z.string(),
      personName: z.string(),
      destination: z.string(),
      state: ReferralStateName,
      issuedOn: Day,
      /** The step may be taken. */
      fits: z.boolean(),
    }),
  ),
});
export type CheckedAnswer = z.infer<typeof CheckedAnswer>;

const Checked = z.object({
  rows: z.array(CheckedAnswer),
  /** Every word of the results, with what it means; null: the officer must say. */
  words: z.array(
    z.object({
      key: z.string(),
      word: z.string(),
      rows: z.number().int(),
      to: ListState.or(z.literal("abaikan")).nullable(),
    }),
  ),
});
export type Checked = z.infer<typeof Checked>;

export const InspectedAnswers = z.object({
  headerRow: z.number().int(),
  columns: z.array(
    z.object({ header: z.string(), field: Field.nullable(), samples: z.array(z.string()) }),
  ),
  rows: z.number().int(),
  sha256: z.string(),
});
export type InspectedAnswers = z.infer<typeof InspectedAnswers>;

/** One confirmed row. */
export const ConfirmedAnswer = z.strictObject({
  /** Makes a retry harmless. */
  eventId: z.uuid(),
  row: Row,
  referralId: z.uuid(),
  version: z.number().int(),
  to: ListState,
  word: z.string().trim().max(120),
  day: Day.nullable(),
  note: z.string().trim().max(1000),
});
export type ConfirmedAnswer = z.infer<typeof ConfirmedAnswer>;

const TypedAnswer = z.strictObject({
  row: Row,
  code: z.string().max(40),
  nik: z.string().max(40),
  to: ListState,
  day: Day.nullable(),
  note: z.string().trim().max(1000),
});

const ListLine = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  answeredBy: z.string(),
  answeredOn: Day,
  via: z.enum(Object.keys(LIST_WAYS) as [ListWay, ...ListWay[]]),
  fileName: z.string(),
  destination: z.string().nullable(),
  rows: z.number().int(),
  undone: z.number().int(),
});
export type AnswerListLine = z.infer<typeof ListLine>;

const ListRow = z.object({
  eventId: z.string(),
  row: z.number().int(),
  referralId: z.string(),
  letterNumber: z.string(),
  from: ReferralStateName,
  to: ReferralStateName,
  /** Null when the case is restricted to this account. */
  personName: z.string().nullable(),
  undone: z.boolean(),
  /** Why it could not be taken back now; null when it could, or was. */
  kept: z.enum(Object.keys(TAKE_BACK_WHYS) as [TakeBackProblem, ...TakeBackProblem[]]).nullable(),
});
export type AnswerListRow = z.infer<typeof ListRow>;

export const answerCalls = {
  /** Finds header and columns of a sheet. Saves nothing. */
  inspectAnswers: task(
    { roles: REFERRAL_ROLES, log: { filters: true } },
    z.object({ file: Token }),
    Progress,
    InspectedAnswers,
  ),
  /** Matches the rows of a sheet with referrals. Saves nothing. Throws berkas_berubah when it is another file than was looked into. */
  checkAnswers: task(
    { roles: REFERRAL_ROLES, log: { count: "output.rows" } },
    z.object({ file: Token, sha256: Sha, columns: Columns, source: Source, words: Words }),
    Progress,
    Checked,
  ),
  /** The same for rows that were typed: an oral list is as good a source. */
  matchAnswers: query(
    { roles: REFERRAL_ROLES, log: { count: "output.rows" } },
    z.object({ source: Source, rows: z.array(TypedAnswer).min(1).max(200) }),
    z.object({ rows: z.array(CheckedAnswer) }),
  ),
  /** Records confirmed rows as steps of their referrals; rows that changed meanwhile are left and named. Called again for the next rows. */
  applyAnswers: command(
    { roles: REFERRAL_ROLES, log: { ids: ["listId", "output.applied"] } },
    z.strictObject({
      listId: z.uuid(),
      /** Of the sheet, for the record; '' for a list that was typed. */
      sheetName: z.string().max(200),
      sha256: Sha.nullable(),
      source: Source,
      rows: z.array(ConfirmedAnswer).min(1).max(ANSWER_CHUNK),
    }),
    z.object({
      /** Ids of the events. */
      applied: z.array(z.string()),
      left: z.array(z.object({ row: z.number().int(), why: WhyNot })),
    }),
  ),
  /** Takes back answers of a list, the newest first; those that somebody has moved since are named and left. */
  undoAnswers: command(
    { roles: REFERRAL_ROLES, log: { ids: ["listId", "output.undone"] } },
    z.strictObject({
      listId: z.uuid(),
      /** One answer only. */
      eventId: z.uuid().optional(),
      reason: z.string().trim().min(3).max(500),
      /** Goes on before this place; left out at the start. */
      before: z.number().int().optional(),
    }),
    z.object({
      undone: z.array(z.string()),
      left: z.array(
        z.object({
          row: z.number().int(),
          why: z.enum(Object.keys(TAKE_BACK_WHYS) as [TakeBackProblem, ...TakeBackProblem[]]),
        }),
      ),
      /** Where the next call goes on; null at the end. */
      next: z.number().int().nullable(),
    }),
  ),
  /** The newest lists. */
  answerLists: query(
    { roles: REFERRAL_ROLES, log: { count: "output.rows" } },
    z.void(),
    z.object({ rows: z.array(ListLine) }),
  ),
  answerList: query(
    { roles: REFERRAL_ROLES, log: { ids: ["listId"], count: "output.rows" } },
    z.strictObject({ listId: z.uuid() }),
    z.object({ list: ListLine, mayUndo: z.boolean(), rows: z.array(ListRow) }),
  ),
  /** The rejected rows, as the same sheet with a column that says why. */
  exportRejectedAnswers: task(
    { roles: REFERRAL_ROLES, log: { count: "output.rows" }, proof: true },
    z.object({
      file: Token,
      sha256: Sha,
      headerRow: z.number().int().min(0),
      out: z.object({ file: Token }),
      reasons: z
        .array(z.object({ row: Row, why: WhyNot }))
        .min(1)
        .max(MAX_ANSWER_ROWS),
    }),
    Progress,
    z.object({ rows: z.number().int() }),
  ),
};

// Calls of the room office: first run, profile, terms, letterhead, signers, numbering.
import * as z from "zod";
import { NewPassword, Username } from "../accounts/contract.ts";
import { command, door, query, type Role } from "../call.ts";
import { PaperRef, PaperSize } from "../papers/paper.ts";
import { HolidayList, HolidayYear, LocalHolidays, NationalList } from "./holidays.ts";
import { Letterhead, Signer } from "./letterhead.ts";

export const LEVELS = ["desa", "kelurahan", "kecamatan", "kabupaten"] as const;
export const Level = z.enum(LEVELS);
export type Level = z.infer<typeof Level>;

/** Name of the national register on every screen and paper; a label, never a change of data (must-have 59). */
export const DATASETS = ["DTSEN", "DTKS"] as const;
export const Dataset = z.enum(DATASETS);
export type Dataset = z.infer<typeof Dataset>;

const Word = z.string().trim().min(1).max(40);
/** Local words: desa/nagari/gampong, dusun/jorong, musdes/muskel, Kepala Desa/Lurah. */
export const Terms = z.object({ village: Word, hamlet: Word, deliberation: Word, head: Word });
export type Terms = z.infer<typeof Terms>;

export const TIME_ZONES = ["WIB", "WITA", "WIT"] as const;

/** What an administrator may change after the first run. */
export const OfficeSettings = z.object({
  name: z.string().trim().min(3).max(120),
  level: Level,
  dataset: Dataset,
  terms: Terms,
  areaCode: z.string().regex(/^\d{2}\.\d{2}(\.\d{2}(\.\d{4})?)?$/), // Kemendagri
  timeZone: z.enum(TIME_ZONES),
  letterhead: Letterhead,
  signers: z.array(Signer).min(1).max(20),
  paperSize: PaperSize,
  /** Pattern of letter numbers, tokens {klas} {seq} {unit} {bulan_romawi} {tahun} (field notes 1.3). */
  letterPattern: z.string().trim().min(5).max(80),
  letterClass: z.string().trim().min(1).max(20), // klasifikasi, e.g. 400.9
  letterUnit: z.string().trim().max(40),
  /** One person runs the desk: decisions are recorded as the named head's, with the signed sheet attached. */
  worksAlone: z.boolean(),
  /** Queue numbers and a guest log at the door; a small desk does without. */
  recordsVisits: z.boolean().default(false),
  /** The system tells once a day, and when more becomes late, how much waits: counts only. */
  remindsDaily: z.boolean().default(true),
  /** Day of the month by which proposals are sent to the ministry (field notes 3.1). */
  proposalDay: z.number().int().min(1).max(28).default(25),
  lockMinutes: z.number().int().min(5).max(30),
});
export type OfficeSettings = z.infer<typeof OfficeSettings>;

export const OfficeView = OfficeSettings.extend({
  id: z.string(),
  training: z.boolean(),
  version: z.number().int(),
});
export type OfficeView = z.infer<typeof OfficeView>;

export const FirstRun = z.object({
  office: OfficeSettings,
  account: z.object({
    username: Username,
    name: z.string().trim().min(1).max(120),
    password: NewPassword,
  }),
});
export type FirstRun = z.infer<typeof FirstRun>;

export const RecoverySheet = z.object({
  recoveryCode: z.string(),
  recoverySheet: z.number().int(),
});

/** Who keeps the holiday calendar. */
export const CALENDAR_KEEPERS = ["supervisor", "admin"] as const satisfies readonly Role[];

export const office = {
  /** Makes the office, its keys and the first account (all roles but operator-only limits), and signs it in. Shown once: the recovery code. */
  setup: door({ roles: "siapa-saja", log: {} }, FirstRun, RecoverySheet),
  get: query({ roles: "masuk", log: "none" }, z.void(), OfficeView),
  save: command(
    { roles: ["admin"], log: {} },
    z.object({ settings: OfficeSettings, version: z.number().int() }),
    OfficeView,
  ),
  /** The holiday calendar of one year. */
  holidays: query({ roles: "masuk", log: "none" }, HolidayYear, HolidayList),
  /** Local days; clocks that start from now on skip them. Throws hari_libur_salah. */
  addHolidays: command({ roles: CALENDAR_KEEPERS, log: {} }, LocalHolidays, HolidayList),
  removeHoliday: command(
    { roles: CALENDAR_KEEPERS, log: {} },
    LocalHolidays.pick({ from: true }),
    HolidayList,
  ),
  /** The national days of one year, pasted from the decree, in the place of those that stand there. Throws hari_libur_salah. */
  setHolidays: command({ roles: CALENDAR_KEEPERS, log: {} }, NationalList, HolidayList),
  /** The recovery code on paper; only while this session has just been given the code. */
  recoveryPaper: door(
    { roles: ["admin"], log: {} },
    z.object({ recoveryCode: z.string().max(80) }),
    PaperRef,
  ),
};

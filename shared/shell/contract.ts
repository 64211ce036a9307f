// Calls of the shell: what lies outside the database (dialogs, papers, events from the menu).
import * as z from "zod";
import { SignedIn } from "../accounts/contract.ts";
import { Finding } from "../audit/findings.ts";
import { door, stream, task } from "../call.ts";
import { Copies } from "../papers/printed.ts";
import { Check, SUPPORT_LIMIT } from "./health.ts";

/** 'baru': no office yet; 'belum_masuk': an office, nobody signed in; 'terkunci': the same account returns by password; 'masuk'. */
export const STAGES = ["baru", "belum_masuk", "terkunci", "masuk"] as const;
export const DeskStatus = z.object({
  stage: z.enum(STAGES),
  training: z.boolean(),
  version: z.string(),
  session: SignedIn.nullable(),
  /** The PC's clock cannot be right. */
  warning: z.enum(["jam_diragukan"]).nullable(),
  /** Set when the chain and its anchor disagree: the office can be read, and nothing is written until somebody who may has looked. */
  finding: Finding.nullable(),
  /** A sentence code when the office cannot be opened at all (folder, newer version ...). */
  problem: z.string().nullable(),
});
export type DeskStatus = z.infer<typeof DeskStatus>;

export const DeskEvent = z.discriminatedUnion("type", [
  z.object({ type: z.literal("perintah"), id: z.string() }), // a menu item was chosen
  z.object({ type: z.literal("status") }), // stage changed: ask shell.status again
  z.object({ type: z.literal("berubah") }), // data changed outside this screen
  z.object({ type: z.literal("berkas"), file: z.string(), name: z.string() }), // a file was dropped on the window
  z.object({ type: z.literal("profil"), file: z.string(), name: z.string() }), // a file of column profiles was opened with Loket
]);
export type DeskEvent = z.infer<typeof DeskEvent>;

export const READ_PURPOSES = [
  "impor-prelist",
  "impor-direktori",
  "impor-templat",
  "impor-profil",
  "impor-laporan",
  "pembaruan",
  "cadangan",
  "tempat-cadangan", // a folder
] as const;
export const WRITE_PURPOSES = [
  "ekspor-prelist",
  "ekspor-direktori",
  "ekspor-templat",
  "ekspor-profil",
  "ekspor-laporan",
  "cadangan",
  "laporan",
  "salinan-data",
] as const;
const FileChosen = z.object({ file: z.string(), name: z.string() }).nullable();
const PaperId = z.object({ paperId: z.string().max(60) });

export const shell = {
  status: door({ roles: "siapa-saja", log: "none" }, z.void(), DeskStatus),
  /** A stream for as long as the window lives. */
  events: stream({ roles: "siapa-saja", log: "none" }, DeskEvent),
  /** A token for a file to read; valid in this session for 30 minutes, null when the dialog was closed. */
  pickFile: door(
    { roles: "siapa-saja", log: "none" },
    z.object({ purpose: z.enum(READ_PURPOSES) }),
    FileChosen,
  ),
  /** A one-use token for a file to write. */
  saveFile: door(
    { roles: "masuk", log: "none" },
    z.object({ purpose: z.enum(WRITE_PURPOSES), name: z.string().min(1).max(120) }),
    FileChosen,
  ),
  /** Makes the PDF of a paper; its bytes are then at app://loket/paper/<paperId>.pdf. */
  renderPaper: door(
    { roles: "masuk", log: "none" },
    PaperId,
    z.object({ pages: z.number().int(), bytes: z.number().int() }),
  ),
  /** Printing and saving a letter are logged with its id where they are recorded (electron/shell/printed.ts). */
  printPaper: door(
    { roles: "masuk", log: "none" },
    PaperId.extend({ copies: Copies.default(1) }),
    z.object({ printed: z.boolean() }),
  ),
  /** Puts a value on the clipboard for a short time; what somebody else copied meanwhile is left alone. */
  copyBriefly: door(
    { roles: "masuk", log: "none" },
    z.object({ text: z.string().min(1).max(5000) }),
    z.object({ seconds: z.number().int() }),
  ),
  /** Takes it away now, if it is still there. */
  clearCopied: door({ roles: "masuk", log: "none" }, z.void(), z.object({})),
  savePaper: door({ roles: "masuk", log: "none" }, PaperId, z.object({ saved: z.boolean() })),
  /** Looks at every page, link, document and audit row; changes nothing. */
  examine: task(
    { roles: ["admin"], log: {} },
    z.object({}),
    z.object({
      step: z.enum(["basis_data", "jejak_audit", "lampiran"]),
      done: z.number().int(),
      total: z.number().int(),
    }),
    z.object({ checks: z.array(Check) }),
  ),
  /** What can be seen from outside, put before what `examine` found, and the support file made of both. */
  support: door(
    { roles: ["admin"], log: "none" },
    z.object({ checks: z.array(Check).max(40) }),
    z.object({ checks: z.array(Check), text: z.string() }),
  ),
  /** Saves the support file as the officer has just read it. */
  saveSupport: door(
    { roles: ["admin"], log: {} },
    z.object({ text: z.string().min(1).max(SUPPORT_LIMIT) }),
    z.object({ saved: z.boolean() }),
  ),
};

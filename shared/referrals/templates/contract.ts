// Calls for the prose of letters: seen, changed, given back to the shipped one, previewed, and carried from office to office by file.
import * as z from "zod";
import { command, query, task } from "../../call.ts";
import { PaperRef, PaperSize } from "../../papers/paper.ts";
import { TEMPLATE_KINDS } from "../../papers/templates/fields.ts";
import { TEMPLATE_LIMIT } from "../../papers/templates/subset.ts";

/** Who decides what the office writes. */
export const TEMPLATE_ROLES = ["supervisor", "admin"] as const;

const Kind = z.enum(TEMPLATE_KINDS);
const Origin = z.enum(["bawaan", "kantor"]);
/** Characters; the limit in bytes is told by `readTemplate` with a sentence. */
const Body = z.string().max(TEMPLATE_LIMIT.bytes * 2);
const Note = z.string().trim().max(200);

/** `version` counts the versions of this office; 0: none yet. */
const Standing = z.object({
  kind: Kind,
  origin: Origin,
  version: z.number().int(),
  /** The shipped version that it is, or was changed from. */
  shipped: z.number().int(),
  /** The newest shipped version, which may be newer than the one that was changed. */
  newestShipped: z.number().int(),
});

export const TemplateVersion = z.object({
  version: z.number().int(),
  origin: Origin,
  shipped: z.number().int(),
  note: z.string(),
  /** ISO 8601 UTC. */
  at: z.string(),
  by: z.string(),
  body: z.string(),
});
export type TemplateVersion = z.infer<typeof TemplateVersion>;

export const TemplateRow = Standing.extend({
  changedAt: z.string().nullable(),
  changedBy: z.string(),
});
export type TemplateRow = z.infer<typeof TemplateRow>;

export const TemplateView = Standing.extend({
  body: z.string(),
  shippedBody: z.string(),
  /** Every version of this office, newest first. */
  history: z.array(TemplateVersion),
});
export type TemplateView = z.infer<typeof TemplateView>;

/** `base`: the version that was on screen; another one saved meanwhile is not overwritten. */
const Base = z.strictObject({ kind: Kind, base: z.number().int().min(0) });

export const TemplateInput = Base.extend({ body: Body, note: Note });

const FileToken = z.string().max(200);

export const templateCalls = {
  templates: query(
    { roles: TEMPLATE_ROLES, log: "none" },
    z.void(),
    z.object({ rows: z.array(TemplateRow) }),
  ),
  template: query(
    { roles: TEMPLATE_ROLES, log: "none" },
    z.strictObject({ kind: Kind }),
    TemplateView,
  ),
  /** A new version, in force for letters issued from now on. Throws templat_ditolak, berubah_di_tempat_lain. */
  saveTemplate: command({ roles: TEMPLATE_ROLES, log: {} }, TemplateInput, TemplateView),
  /** The newest shipped text as a new version; those before stay. */
  restoreTemplate: command({ roles: TEMPLATE_ROLES, log: {} }, Base, TemplateView),
  /** The real paper with invented data, marked as an example. Throws templat_ditolak. */
  previewTemplate: query(
    { roles: TEMPLATE_ROLES, log: "none" },
    z.strictObject({ kind: Kind, body: Body, size: PaperSize }),
    PaperRef,
  ),
  /** Writes the template in force as a file. */
  exportTemplate: task(
    { roles: TEMPLATE_ROLES, log: {}, file: "tulis" },
    z.strictObject({ file: FileToken, kind: Kind }),
    z.void(),
    z.object({ version: z.number().int() }),
  ),
  /** Reads a template file for the editor; nothing is saved. Throws templat_berkas_salah, templat_ditolak. */
  importTemplate: task(
    { roles: TEMPLATE_ROLES, log: {} },
    z.strictObject({ file: FileToken, kind: Kind }),
    z.void(),
    z.object({ body: z.string(), version: z.number().int(), office: z.string() }),
  ),
};

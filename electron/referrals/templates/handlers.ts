// Handlers of the templates of letters.
import fs from "node:fs";
import { DeskError } from "../../../shared/errors.ts";
import type { templateCalls } from "../../../shared/referrals/templates/contract.ts";
import type { TemplateView } from "../../../shared/referrals/templates/contract.ts";
import { TEMPLATE_KINDS, type TemplateKind } from "../../../shared/papers/templates/fields.ts";
import {
  readTemplateFile,
  TEMPLATE_FILE_BYTES,
  templateFileText,
} from "../../../shared/papers/templates/file.ts";
import { readTemplate, type TemplateNode } from "../../../shared/papers/templates/read.ts";
import { shippedTemplate } from "../../../shared/papers/templates/shipped.ts";
import { localDate } from "../../../shared/values/date.ts";
import { replaceFile } from "../../database/folder.ts";
import type { Db } from "../../database/tables.ts";
import { getOffice } from "../../office/queries.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { examplePaper } from "../../office/templates/examples.ts";
import {
  addVersion,
  isInForce,
  templateInForce,
  versionsOf,
} from "../../office/templates/queries.ts";

/** @throws DeskError 'templat_ditolak' with details.reason (TemplateReason), details.line and details.what */
function nodesOf(kind: TemplateKind, body: string): readonly TemplateNode[] {
  const read = readTemplate(kind, body);
  if (read.problem) throw new DeskError("templat_ditolak", { ...read.problem });
  return read.nodes;
}

async function viewOf(db: Db, kind: TemplateKind): Promise<TemplateView> {
  const { origin, version, shipped, body } = await templateInForce(db, kind);
  const newest = shippedTemplate(kind);
  const history = await versionsOf(db, kind);
  return {
    kind,
    origin,
    version,
    shipped,
    newestShipped: newest.version,
    body,
    shippedBody: newest.body,
    history: history.map((row) => ({
      version: row.version,
      origin: row.origin,
      shipped: row.shipped,
      note: row.note,
      at: row.created_at,
      by: row.by_name ?? "",
      body: row.body,
    })),
  };
}

/** By its text: the first letter writes the shipped one down as a version, and changes nothing. @throws DeskError 'berubah_di_tempat_lain' */
async function checkBase(db: Db, kind: TemplateKind, base: number) {
  const now = await templateInForce(db, kind);
  const based = (await versionsOf(db, kind)).find(({ version }) => version === base);
  const before = based && isInForce(based) ? based.body : shippedTemplate(kind).body;
  if (now.body !== before) throw new DeskError("berubah_di_tempat_lain");
  return now;
}

export const templates: HandlersOf<typeof templateCalls> = {
  async templates({ db }) {
    const all = await versionsOf(db);
    const rows = TEMPLATE_KINDS.map(async (kind) => {
      const { origin, version, shipped } = await templateInForce(db, kind);
      const newest = all.find((row) => row.kind === kind);
      return {
        kind,
        origin,
        version,
        shipped,
        newestShipped: shippedTemplate(kind).version,
        changedAt: newest?.created_at ?? null,
        changedBy: newest?.by_name ?? "",
      };
    });
    return { rows: await Promise.all(rows) };
  },

  template: ({ db }, { kind }) => viewOf(db, kind),

  async saveTemplate({ db, now, session }, { kind, base, body, note }) {
    nodesOf(kind, body);
    const { shipped } = await checkBase(db, kind, base);
    const at = now().toISOString();
    const row = { kind, origin: "kantor", shipped, body, note } as const;
    await addVersion(db, row, { at, by: session.accountId });
    return viewOf(db, kind);
  },

  async restoreTemplate({ db, now, session }, { kind, base }) {
    const { origin } = await checkBase(db, kind, base);
    const { version: shipped, body } = shippedTemplate(kind);
    const at = now().toISOString();
    if (origin === "kantor")
      await addVersion(
        db,
        { kind, origin: "bawaan", shipped, body, note: "" },
        { at, by: session.accountId },
      );
    return viewOf(db, kind);
  },

  async previewTemplate(context, { kind, body, size }) {
    const office = await getOffice(context.db);
    const today = localDate(context.now());
    return context.paper(
      examplePaper({ office, kind, template: nodesOf(kind, body), size, today }),
    );
  },

  async exportTemplate(context, { file, kind }) {
    const { origin, version, shipped, body } = await templateInForce(context.db, kind);
    const { name } = await getOffice(context.db);
    const text = templateFileText({
      format: "loket-templat-surat",
      formatVersion: 1,
      kind,
      origin,
      version,
      shipped,
      office: name.slice(0, 200),
      savedOn: localDate(context.now()),
      lines: body.split("\n"),
    });
    replaceFile(context.file(file), Buffer.from(text, "utf8"));
    return { version };
  },

  async importTemplate(context, { file, kind }) {
    const read = readTemplateFile(textOf(context.file(file)));
    if (!read) throw new DeskError("templat_berkas_salah");
    if (read.kind !== kind) throw new DeskError("templat_berkas_lain", { kind: read.kind });
    const body = read.lines.join("\n");
    nodesOf(kind, body);
    return { body, version: read.version, office: read.office };
  },
};

/** @throws DeskError 'templat_berkas_salah' for a file too large to be a template */
function textOf(file: string): string {
  if (fs.statSync(file).size > TEMPLATE_FILE_BYTES) throw new DeskError("templat_berkas_salah");
  return fs.readFileSync(file, "utf8");
}

// Papers and files of a deliberation. Each is asked for first, with a reason that is kept; the paper itself is made from that request.
import { DeskError } from "../../../shared/errors.ts";
import { attendancePaper } from "../../../shared/prelists/deliberation/attendance-paper.ts";
import type { Copy, PaperKind } from "../../../shared/prelists/deliberation/codes.ts";
import { MinutesHead } from "../../../shared/prelists/deliberation/content.ts";
import { OFFICIAL } from "../../../shared/prelists/deliberation/contract.ts";
import { deliberationListPaper } from "../../../shared/prelists/deliberation/list-paper.ts";
import type { TemplateNode } from "../../../shared/papers/templates/read.ts";
import { minutesPaper } from "../../../shared/prelists/deliberation/minutes-paper.ts";
import {
  SHEET_HEADERS,
  sheetRow,
  type DeliberationPaper,
} from "../../../shared/prelists/deliberation/paper-parts.ts";
import { recapPaper } from "../../../shared/prelists/deliberation/recap-paper.ts";
import { mayPrint } from "../../../shared/prelists/deliberation/states.ts";
import type { PaperSheet, PaperSize } from "../../../shared/papers/paper.ts";
import { normalizeRtRw } from "../../../shared/values/area-code.ts";
import { localDate } from "../../../shared/values/date.ts";
import type { Db } from "../../database/tables.ts";
import { getOffice } from "../../office/queries.ts";
import { templateOfMinutes } from "./number.ts";
import type { Session } from "../../serve/context.ts";
import { finish } from "../export.ts";
import { annexOf } from "./annex.ts";
import { getDeliberation, headOf, type Handlers } from "./read.ts";

type Deliberation = Awaited<ReturnType<typeof getDeliberation>>;

/** A list with full numbers is for those who keep the minutes; a wall is for everybody. @throws DeskError 'peran_tidak_cukup' */
function demandRole(copy: Copy, session: Session): void {
  if (copy === "resmi" && !OFFICIAL.some((role) => session.roles.includes(role)))
    throw new DeskError("peran_tidak_cukup");
}

/** The version that is meant; 0 is the agenda before the first locking. @throws DeskError 'tidak_ditemukan' */
function versionOf(row: Deliberation, asked: number | undefined): number {
  if (asked !== undefined && asked > row.papers) throw new DeskError("tidak_ditemukan");
  // Opened again, the agenda is what is worked on: the newest version is old.
  return asked ?? (row.state === "terkunci" ? row.papers : 0);
}

export const requestDeliberationPaper: Handlers["requestDeliberationPaper"] = async (
  context,
  input,
) => {
  const { db, session } = context;
  demandRole(input.copy, session);
  const row = await getDeliberation(db, input.deliberationId);
  const paperVersion = versionOf(row, input.paperVersion);
  const printable = paperVersion > 0 ? "terkunci" : row.state;
  if (!mayPrint(printable, input.paper)) throw new DeskError("langkah_musyawarah_salah");
  const printId = context.newId();
  await db
    .insertInto("deliberation_prints")
    .values({
      id: printId,
      deliberation_id: row.id,
      paper: input.paper,
      copy: input.copy,
      paper_version: paperVersion,
      rw: input.rw && (normalizeRtRw(input.rw) ?? input.rw),
      rt: input.rt && (normalizeRtRw(input.rt) ?? input.rt),
      reason: input.why,
      roles: session.roles.join(","),
      printed_at: context.now().toISOString(),
      printed_by: session.accountId,
    })
    .execute();
  return { printId };
};

/** Head and rows of a version, or of the agenda as it stands. */
async function contentOf(
  db: Db,
  row: Deliberation,
  paperVersion: number,
  place: { readonly rw: string | null; readonly rt: string | null },
) {
  const rows = await annexOf(db, {
    deliberationId: row.id,
    ...(paperVersion > 0 ? { paperVersion } : {}),
    ...place,
  });
  if (paperVersion === 0) return { head: await headOf(db, row), rows, sha256: "" };
  const kept = await db
    .selectFrom("deliberation_papers")
    .select(["content", "sha256"])
    .where("deliberation_id", "=", row.id)
    .where("paper_version", "=", paperVersion)
    .executeTakeFirstOrThrow();
  return { head: MinutesHead.parse(JSON.parse(kept.content)), rows, sha256: kept.sha256 };
}

/** Why the version before this one was opened again. */
async function reopenedBefore(db: Db, deliberationId: string, paperVersion: number) {
  const event = await db
    .selectFrom("deliberation_events")
    .select(["reason", "created_at"])
    .where("deliberation_id", "=", deliberationId)
    .where("move", "=", "buka_kunci")
    .where("paper_version", "=", paperVersion - 1)
    .executeTakeFirst();
  return event ? { reason: event.reason ?? "", on: localDate(new Date(event.created_at)) } : null;
}

export const deliberationPaper: Handlers["deliberationPaper"] = async (
  context,
  { printId, size },
) => {
  const { db, session } = context;
  const print = await db
    .selectFrom("deliberation_prints")
    .selectAll()
    .where("id", "=", printId)
    .executeTakeFirst();
  // Whoever asked gave the reason: somebody else asks again.
  if (!print || print.printed_by !== session.accountId) throw new DeskError("tidak_ditemukan");
  demandRole(print.copy, session);
  const row = await getDeliberation(db, print.deliberation_id);
  const office = await getOffice(db);
  const content = await contentOf(db, row, print.paper_version, print);
  const reopened = await reopenedBefore(db, row.id, print.paper_version);
  const template = await templateOfMinutes(db, row.id, content.head.number);
  return context.paper(
    sheetOf(
      print.paper,
      {
        office,
        size: size ?? office.paperSize,
        copy: print.copy,
        paperVersion: print.paper_version,
        rw: print.rw,
        rt: print.rt,
        ...content,
      },
      reopened,
      template,
    ),
  );
};

function sheetOf(
  kind: PaperKind,
  paper: DeliberationPaper & { readonly size: PaperSize },
  reopened: { reason: string; on: string } | null,
  template: readonly TemplateNode[],
): PaperSheet {
  switch (kind) {
    case "berita_acara":
      return minutesPaper({ ...paper, reopened, template });
    case "daftar":
      return deliberationListPaper(paper);
    case "daftar_hadir":
      return attendancePaper(paper, false);
    case "daftar_hadir_kosong":
      return attendancePaper(paper, true);
    case "rekap":
      return recapPaper(paper);
  }
}

export const exportDeliberation: Handlers["exportDeliberation"] = async (context, input) => {
  const { db, session } = context;
  demandRole(input.copy, session);
  const row = await getDeliberation(db, input.deliberationId);
  const { rows } = await contentOf(db, row, versionOf(row, input.paperVersion), input);
  if (rows.length === 0) throw new DeskError("daftar_kosong");
  async function* cells(): AsyncGenerator<(string | null)[]> {
    for (const [index, one] of rows.entries()) {
      if (index % 500 === 0) {
        context.checkCancelled();
        context.progress({ phase: "menulis", rows: index, total: rows.length });
      }
      yield sheetRow(one, input.copy);
    }
  }
  const name = input.copy === "resmi" ? "Musyawarah" : "Musyawarah publik";
  return finish(
    context,
    { file: input.file, prelistId: row.prelist_id, kind: "musyawarah", why: input.why },
    { name, headers: SHEET_HEADERS[input.copy], rows: cells(), format: input.format },
  );
};

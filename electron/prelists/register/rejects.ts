// The task that gives refused and left-out rows back as the same sheet, with their row number and the reasons.
import { DeskError } from "../../../shared/errors.ts";
import type { registerCalls } from "../../../shared/prelists/register/contract.ts";
import { wordRegisterFinding } from "../../../shared/prelists/register/finding-words.ts";
import type { RegisterFinding } from "../../../shared/prelists/register/findings.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { writeSheet } from "../../sheets/write-sheet.ts";
import { REASON_HEADER } from "../export.ts";

type Handlers = HandlersOf<typeof registerCalls>;

const PAGE = 500;

export const registerRejects: Handlers["registerRejects"] = async (context, input) => {
  const { db } = context;
  const found = await db
    .selectFrom("register_imports")
    .select(["source_format", "rejected_count", "skipped_count"])
    .where("id", "=", input.importId)
    .where("state", "=", "terbit")
    .executeTakeFirst();
  if (!found) throw new DeskError("tidak_ditemukan");
  if (found.rejected_count + found.skipped_count === 0) throw new DeskError("daftar_kosong");
  const format = JSON.parse(found.source_format) as { headers: string[]; delimiter?: string };
  async function* rows(): AsyncGenerator<(string | null)[]> {
    let after = 0;
    for (let done = 0; ;) {
      const page = await db
        .selectFrom("register_rows")
        .select(["row_no", "cells", "findings"])
        .where("import_id", "=", input.importId)
        .where("cells", "is not", null)
        .where("row_no", ">", after)
        .orderBy("row_no")
        .limit(PAGE)
        .execute();
      for (const row of page) {
        const cells = JSON.parse(row.cells!) as (string | null)[];
        const reasons = JSON.parse(row.findings) as RegisterFinding[];
        yield [
          ...format.headers.map((_, index) => cells[index] ?? null),
          String(row.row_no),
          reasons.map(wordRegisterFinding).join("; "),
        ];
      }
      done += page.length;
      context.checkCancelled();
      context.progress({ phase: "menulis", rows: done, total: null });
      if (page.length < PAGE) return;
      after = page.at(-1)!.row_no;
    }
  }
  const written = await writeSheet(context.file(input.file), {
    name: "Ditolak",
    headers: [...format.headers, "baris_asal", REASON_HEADER],
    rows: rows(),
    format: input.format,
    ...(format.delimiter ? { delimiter: format.delimiter } : {}),
  });
  return { rows: written.rows, sha256: written.sha256 };
};

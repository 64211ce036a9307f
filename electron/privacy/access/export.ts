// The same data for other programs: one JSON file, with what each field is called in the database, ground and purpose in every row.
import { createHash } from "node:crypto";
import { replaceFile } from "../../database/folder.ts";
import type { TaskContext } from "../../serve/context.ts";
import { getOffice } from "../../office/queries.ts";
import { subjectOf } from "../holdings/subject.ts";
import { heldOf } from "./gather.ts";
import { readableSubject } from "./readable.ts";

export async function exportAccess(
  context: TaskContext<{ tables: number }>,
  input: { readonly personId: string; readonly file: string; readonly why: string },
): Promise<{ rows: number; sha256: string }> {
  const { db } = context;
  const { subject, closedCases } = await readableSubject(
    db,
    await subjectOf(db, input.personId),
    context.sensitive,
  );
  const held = await heldOf(context, subject, (tables) => {
    context.checkCancelled();
    context.progress({ tables });
  });
  const office = await getOffice(db);
  const text = JSON.stringify(
    {
      format: "loket-puskesos/subjek-data/1",
      pengendali: office.name,
      dibuat: context.now().toISOString(),
      alasan: input.why,
      kasus_tertutup: closedCases,
      data: Object.fromEntries(held.map(({ table, label, rows }) => [table, { label, rows }])),
    },
    null,
    1,
  );
  replaceFile(context.file(input.file), text);
  return {
    rows: held.reduce((sum, { rows }) => sum + rows.length, 0),
    sha256: createHash("sha256").update(text).digest("hex"),
  };
}

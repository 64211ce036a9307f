// Handing cases over to a colleague, many at once; what may not go is left and said.
import type * as z from "zod";
import {
  mayReceiveCases,
  whyNotAssigned,
  type Assigned,
  type AssignInput,
  type NotAssigned,
} from "../../shared/cases/assign.ts";
import { DeskError } from "../../shared/errors.ts";
import { getAccount } from "../accounts/queries.ts";
import { appendEvent, patchCase } from "./moves.ts";
import { findCase, isRestricted, isSaved, type Acting } from "./queries.ts";
import { accountNames } from "./view.ts";

/** @throws DeskError 'masukan_salah' when the colleague does not work on cases, 'tidak_ditemukan' (colleague or case) */
export async function assignCases(
  by: Acting,
  order: AssignInput,
): Promise<z.input<typeof Assigned>> {
  const { db, session, sensitive } = by;
  const receiver = await getAccount(db, order.officerId);
  if (!mayReceiveCases(receiver))
    throw new DeskError("masukan_salah", { fields: { officerId: "bukan_petugas" } });
  const moved: string[] = [];
  const left: { id: string; number: string; why: NotAssigned }[] = [];
  for (const { id, version, eventId } of order.cases) {
    const row = await findCase(db, id);
    if (!row) throw new DeskError("tidak_ditemukan");
    if (await isSaved(db, id, eventId)) {
      moved.push(id);
      continue;
    }
    const why =
      row.version === version
        ? whyNotAssigned(
            {
              open: row.open === 1,
              restricted: isRestricted(row, sensitive),
              sensitive: row.sensitive === 1,
              officerId: row.officer_id,
            },
            session,
            receiver,
          )
        : "berubah";
    if (why) {
      left.push({ id, number: row.number, why });
      continue;
    }
    const before = (await accountNames(db, [row.officer_id])).get(row.officer_id) ?? "";
    await patchCase(by, row, { officer_id: receiver.id });
    await appendEvent(by, row, {
      id: eventId,
      kind: "serah",
      details: {
        before,
        assigned: {
          to: receiver.name,
          note: order.note,
          from: row.officer_id,
          act: order.cases[0]!.eventId,
        },
      },
    });
    moved.push(id);
  }
  return { moved, left };
}

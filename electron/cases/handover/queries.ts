// Handovers of one account: reading them, and taking one back where nobody has worked on the case since.
import type * as z from "zod";
import { mayReceiveCases, whyNotAssigned, type Assigned } from "../../../shared/cases/assign.ts";
import type { EventDetails } from "../../../shared/cases/schemas.ts";
import { DeskError } from "../../../shared/errors.ts";
import { getAccount } from "../../accounts/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { SensitiveBox } from "../../serve/context.ts";
import { appendEvent, patchCase } from "../moves.ts";
import { getCase, isRestricted, type Acting } from "../queries.ts";
import { accountNames } from "../view.ts";

/** Cases that went to a colleague in one act and stayed as they were handed over. */
export interface Handover {
  readonly act: string;
  readonly at: string;
  readonly to: string;
  readonly cases: readonly { readonly caseId: string; readonly from: string }[];
}

type Assignment = NonNullable<z.infer<typeof EventDetails>["assigned"]>;

function assignmentOf(
  row: {
    readonly id: string;
    readonly details: string | null;
    readonly details_sealed: Buffer | null;
  },
  sensitive: SensitiveBox,
): Assignment | undefined {
  if (row.details === null && !sensitive.canOpen) return undefined;
  const text = row.details ?? sensitive.open(row.details_sealed!, `case_events.details:${row.id}`);
  return (JSON.parse(text) as z.infer<typeof EventDetails>).assigned;
}

/** Acts of this account since then, newest first, with the cases in which the handover is still the last that happened. */
export async function handoversBy(
  db: Db,
  sensitive: SensitiveBox,
  accountId: string,
  since: string,
): Promise<Handover[]> {
  const rows = await db
    .selectFrom("case_events as e")
    .select(["e.id", "e.case_id", "e.created_at", "e.details", "e.details_sealed"])
    .where("e.kind", "=", "serah")
    .where("e.created_by", "=", accountId)
    .where("e.created_at", ">=", since)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("case_events as later")
            .select("later.id")
            .whereRef("later.case_id", "=", "e.case_id")
            .whereRef("later.seq", ">", "e.seq"),
        ),
      ),
    )
    .orderBy("e.created_at", "desc")
    .limit(1000)
    .execute();
  const acts = new Map<
    string,
    { at: string; to: string; cases: { caseId: string; from: string }[] }
  >();
  for (const row of rows) {
    const assigned = assignmentOf(row, sensitive);
    if (assigned?.act === undefined || assigned.from === undefined) continue;
    const act = acts.get(assigned.act) ?? { at: row.created_at, to: assigned.to, cases: [] };
    act.cases.push({ caseId: row.case_id, from: assigned.from });
    acts.set(assigned.act, act);
  }
  return [...acts].map(([act, one]) => ({ act, ...one }));
}

/**
 * Gives the cases of one act back to whom they were taken from; what somebody has worked on since is no longer among them.
 * @throws DeskError 'tidak_ditemukan' when nothing of it is left to take back
 */
export async function takeBackHandover(
  by: Acting,
  act: string,
  since: string,
): Promise<z.input<typeof Assigned>> {
  const { db, session, sensitive } = by;
  const acts = await handoversBy(db, sensitive, session.accountId, since);
  const found = acts.find((one) => one.act === act);
  if (!found) throw new DeskError("tidak_ditemukan");
  const moved: string[] = [];
  const left: z.input<typeof Assigned>["left"] = [];
  for (const { caseId, from } of found.cases) {
    const row = await getCase(db, caseId);
    const receiver = await getAccount(db, from);
    const why = mayReceiveCases(receiver)
      ? whyNotAssigned(
          {
            open: row.open === 1,
            restricted: isRestricted(row, sensitive),
            sensitive: row.sensitive === 1,
            officerId: row.officer_id,
          },
          // the one who handed it over may take it back, whoever has it now
          { accountId: row.officer_id, roles: session.roles },
          receiver,
        )
      : ("penerima_nonaktif" as const);
    if (why) {
      left.push({ id: caseId, number: row.number, why });
      continue;
    }
    const before = (await accountNames(db, [row.officer_id])).get(row.officer_id) ?? "";
    await patchCase(by, row, { officer_id: receiver.id });
    await appendEvent(by, row, {
      kind: "serah",
      details: { before, assigned: { to: receiver.name, note: "", takesBack: act } },
    });
    moved.push(caseId);
  }
  return { moved, left };
}

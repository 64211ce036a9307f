// Places of services and who waits for them. Places taken are counted from the referrals themselves, never kept beside them.
import type * as z from "zod";
import { isReferable } from "../../shared/directory/rules.ts";
import type { Destination } from "../../shared/directory/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import {
  freePlaces,
  HOLDING_STATES,
  placesPeriod,
  proposedCount,
  shouldWait,
  USED_STATES,
} from "../../shared/referrals/places.ts";
import type { Places, placesCalls, QueueRow } from "../../shared/referrals/places-contract.ts";
import { localDate } from "../../shared/values/date.ts";
import { getCase, isRestricted, type Acting } from "../cases/queries.ts";
import type { Db } from "../database/tables.ts";
import { getDestination } from "../directory/queries.ts";
import type { HandlersOf } from "../serve/context.ts";
import type { ReferralRecord } from "./queries.ts";

const PURPOSE = "Daftar tunggu layanan";

/** Referrals that hold a place, or that used one in the period in which this service gives them out. */
async function takenPlaces(db: Db, { id, details }: Destination, today: string): Promise<number> {
  const period = placesPeriod(details.capacity?.period ?? "tetap", today);
  let rows = db
    .selectFrom("referrals as r")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .where("r.destination_id", "=", id)
    .where("r.state", "in", period ? USED_STATES : HOLDING_STATES);
  if (period)
    rows = rows.where((eb) =>
      eb.between(
        eb
          .selectFrom("referral_events as e")
          .whereRef("e.referral_id", "=", "r.id")
          .where("e.to_state", "in", USED_STATES)
          .select(({ fn }) => fn.min("e.day").as("day")),
        period.from,
        period.to,
      ),
    );
  return Number((await rows.executeTakeFirstOrThrow()).n);
}

/** Who waits, the first one first. A closed case waits no longer; reopened, it takes its place again. */
function waitingRows(db: Db) {
  return db
    .selectFrom("service_queue as q")
    .innerJoin("cases as c", "c.id", "q.case_id")
    .innerJoin("categories as k", "k.code", "c.category_code")
    .innerJoin("destinations as d", "d.id", "q.destination_id")
    .select([
      "q.id",
      "q.version",
      "q.destination_id",
      "q.case_id",
      "q.since",
      "c.number",
      "c.sensitive",
      "k.name as category",
      "d.name as destination",
    ])
    .where("q.state", "=", "menunggu")
    .where("c.open", "=", 1)
    .orderBy("d.sort")
    .orderBy("d.id")
    .orderBy("q.since")
    .orderBy("q.created_at")
    .orderBy("q.id");
}

async function placesOf(db: Db, destination: Destination, today: string): Promise<Places> {
  const { capacity } = destination.details;
  const facts = { capacity, taken: await takenPlaces(db, destination, today) };
  const waiting = (await waitingRows(db).where("q.destination_id", "=", destination.id).execute())
    .length;
  return {
    unit: capacity?.unit ?? null,
    maximum: capacity?.maximum ?? null,
    period: capacity?.period ?? "tetap",
    taken: facts.taken,
    free: freePlaces(facts),
    waiting,
    full: shouldWait(facts, waiting),
  };
}

interface Asking {
  readonly destinationId?: string | undefined;
  readonly caseId?: string | undefined;
}

async function listWaiting(
  { db, sensitive, now }: Pick<Acting, "db" | "sensitive" | "now">,
  { destinationId, caseId }: Asking,
): Promise<z.input<typeof QueueRow>[]> {
  let wanted = waitingRows(db);
  if (destinationId) wanted = wanted.where("q.destination_id", "=", destinationId);
  if (caseId)
    wanted = wanted.where("q.destination_id", "in", ({ selectFrom }) =>
      selectFrom("service_queue as own")
        .select("own.destination_id")
        .where("own.case_id", "=", caseId)
        .where("own.state", "=", "menunggu"),
    );
  const rows = await wanted.execute();
  const today = localDate(now());
  const queues = new Map<string, typeof rows>();
  for (const row of rows)
    queues.set(row.destination_id, [...(queues.get(row.destination_id) ?? []), row]);
  const shown: z.input<typeof QueueRow>[] = [];
  for (const [id, queue] of queues) {
    const destination = await getDestination(db, id);
    const facts = {
      capacity: destination.details.capacity,
      taken: await takenPlaces(db, destination, today),
    };
    const proposed = proposedCount(facts, queue.length);
    for (const [at, row] of queue.entries())
      // The service tells what a case is about: a sensitive one keeps its place and is not named beside it.
      if (!isRestricted(row, sensitive) && (caseId === undefined || row.case_id === caseId))
        shown.push({
          id: row.id,
          version: row.version,
          destinationId: id,
          destinationName: row.destination,
          caseId: row.case_id,
          caseNumber: row.number,
          category: row.category,
          since: row.since,
          position: at + 1,
          proposed: at < proposed,
        });
  }
  return shown;
}

/** Whoever waited there has a place now: the entry names the referral that gave it. */
export async function placeWaiting(by: Acting, referral: ReferralRecord): Promise<void> {
  await by.db
    .updateTable("service_queue")
    .set(({ eb }) => ({
      state: "ditempatkan" as const,
      referral_id: referral.id,
      left_on: localDate(by.now()),
      left_by: by.session.accountId,
      version: eb("version", "+", 1),
      updated_at: by.now().toISOString(),
    }))
    .where("destination_id", "=", referral.destination_id)
    .where("case_id", "=", referral.case_id)
    .where("state", "=", "menunggu")
    .execute();
}

export const places: HandlersOf<typeof placesCalls> = {
  async places({ db, now }, { destinationId }) {
    return placesOf(db, await getDestination(db, destinationId), localDate(now()));
  },

  async waitingList(context, asked) {
    if (asked.caseId !== undefined) {
      const row = await getCase(context.db, asked.caseId);
      if (isRestricted(row, context.sensitive)) throw new DeskError("kasus_terbatas");
    }
    return { rows: await listWaiting(context, asked) };
  },

  async enqueue(context, { id, caseId, destinationId }) {
    const { db, now, session, sensitive } = context;
    const row = await getCase(db, caseId);
    if (isRestricted(row, sensitive)) throw new DeskError("kasus_terbatas");
    if (row.open !== 1) throw new DeskError("kasus_tidak_terbuka");
    const destination = await getDestination(db, destinationId);
    if (!isReferable(destination)) throw new DeskError("tujuan_nonaktif");
    const waiting = await db
      .selectFrom("service_queue")
      .select("id")
      .where("case_id", "=", caseId)
      .where("destination_id", "=", destinationId)
      .where("state", "=", "menunggu")
      .executeTakeFirst();
    if (waiting && waiting.id !== id) throw new DeskError("sudah_menunggu");
    const at = now().toISOString();
    await db
      .insertInto("service_queue")
      .values({
        id,
        destination_id: destinationId,
        case_id: caseId,
        since: localDate(now()),
        state: "menunggu",
        reason: null,
        left_on: null,
        left_by: null,
        referral_id: null,
        legal_basis: row.legal_basis,
        purpose: PURPOSE,
        source: row.source,
        created_at: at,
        created_by: session.accountId,
        updated_at: at,
      })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
    const [own] = await listWaiting(context, { caseId, destinationId });
    return { position: own?.position ?? 1 };
  },

  async leaveQueue({ db, now, session, sensitive }, { id, version, reason }) {
    const entry = await db
      .selectFrom("service_queue")
      .select("case_id")
      .where("id", "=", id)
      .executeTakeFirst();
    if (!entry) throw new DeskError("tidak_ditemukan");
    if (isRestricted(await getCase(db, entry.case_id), sensitive))
      throw new DeskError("kasus_terbatas");
    const done = await db
      .updateTable("service_queue")
      .set({
        state: "keluar",
        reason,
        left_on: localDate(now()),
        left_by: session.accountId,
        version: version + 1,
        updated_at: now().toISOString(),
      })
      .where("id", "=", id)
      .where("version", "=", version)
      .where("state", "=", "menunggu")
      .executeTakeFirst();
    if (done.numUpdatedRows !== 1n) throw new DeskError("berubah_di_tempat_lain");
    return { id };
  },
};

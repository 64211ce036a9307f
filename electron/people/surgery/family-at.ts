// A family as of a day, so that an old summary can be printed again: half-open periods, and the address read back through the events.
import { byPlaceInFamily } from "../../../shared/people/rules.ts";
import type { FamilyView, MemberView } from "../../../shared/people/views.ts";
import { DeskError } from "../../../shared/errors.ts";
import type { IsoDate } from "../../../shared/values/date.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { Db } from "../../database/tables.ts";
import { areaLineOf } from "../../areas/queries.ts";
import { briefsOf } from "../briefs.ts";
import { pendingSource } from "../intake/pending.ts";
import type { Columns } from "./journal.ts";

interface Period {
  readonly from_date: string;
  readonly to_date: string | null;
}

/** Whether a period covers the end of a day. */
function covers(period: Period, day: IsoDate): boolean {
  return period.from_date <= day && (period.to_date === null || day < period.to_date);
}

/**
 * Members with relations, card and address at the end of a day. Names and numbers of the persons are those of now: they are mostly
 * corrections. Before the family was on record it has no members.
 * @throws DeskError 'tidak_ditemukan'
 */
export async function familyAt(
  db: Db,
  familyId: string,
  date: IsoDate,
): Promise<FamilyView & { asOf: IsoDate }> {
  const family = await db
    .selectFrom("families")
    .selectAll()
    .where("id", "=", familyId)
    .executeTakeFirst();
  if (!family) throw new DeskError("tidak_ditemukan");
  const cards = await db
    .selectFrom("family_numbers")
    .select(["number", "from_date", "to_date"])
    .where("family_id", "=", familyId)
    .where((eb) => eb.or([eb("end_reason", "is", null), eb("end_reason", "<>", "koreksi")]))
    .orderBy("from_date", "desc")
    .execute();
  const members = await membersOf(db, familyId);
  const there = members.filter((member) => covers(periodOf(member), date));
  const gone = members.filter(
    (member) =>
      member.toDate !== null && member.toDate <= date && member.endReason !== "ubah_hubungan",
  );
  const asAlive = (member: MemberView): MemberView => ({ ...member, state: "aktif" });
  const place = { ...family, ...(await addressBack(db, familyId, date)) };
  return {
    familyId,
    asOf: date,
    version: family.version,
    kkMasked: maskedOrNull(cards.find((card) => covers(card, date))?.number),
    earlier: cards.flatMap((card) =>
      card.to_date !== null && card.to_date <= date
        ? [{ kkMasked: maskNumber(card.number), fromDate: card.from_date, toDate: card.to_date }]
        : [],
    ),
    home: {
      villageCode: place.village_code,
      address: place.address,
      hamlet: place.hamlet,
      rt: place.rt,
      rw: place.rw,
      areaLine: areaLineOf(place.village_code) ?? null,
    },
    members: there.map(asAlive).sort(byPlaceInFamily),
    former: gone.sort(byPlaceInFamily),
    household: null,
  };
}

/** All members there ever were, corrections left out, and those of a file that is not in force yet. */
export async function membersOf(db: Db, familyId: string): Promise<MemberView[]> {
  const pending = await pendingSource(db);
  const links = await db
    .selectFrom("memberships")
    .select(["person_id", "relation", "from_date", "to_date", "end_reason"])
    .where("family_id", "=", familyId)
    .where("source", "<>", pending ?? "")
    .where((eb) => eb.or([eb("end_reason", "is", null), eb("end_reason", "<>", "koreksi")]))
    .orderBy("from_date")
    .execute();
  const briefs = await briefsOf(
    db,
    links.map((link) => link.person_id),
  );
  return links.flatMap((link): MemberView[] => {
    // Somebody merged into another person is shown there.
    const brief = briefs.get(link.person_id);
    if (!brief) return [];
    const { relation, from_date: fromDate, to_date: toDate, end_reason: endReason } = link;
    return [{ ...brief, relation, fromDate, toDate, endReason }];
  });
}

const periodOf = (member: MemberView): Period => ({
  from_date: member.fromDate,
  to_date: member.toDate,
});

const maskedOrNull = (number: string | undefined) =>
  number === undefined ? null : maskNumber(number);

/** What the address columns were on that day: the oldest value that a later, still valid event replaced. */
async function addressBack(db: Db, familyId: string, date: IsoDate): Promise<Columns> {
  const steps = await db
    .selectFrom("life_event_steps as s")
    .innerJoin("life_events as e", "e.id", "s.event_id")
    .leftJoin("life_events as undoing", "undoing.undoes", "e.id")
    .select(["s.before"])
    .where("s.record", "=", "families")
    .where("s.record_id", "=", familyId)
    .where("s.before", "is not", null)
    .where("e.kind", "=", "ubah_kk")
    .where("e.on_date", ">", date)
    .where("undoing.id", "is", null)
    .orderBy("e.on_date", "desc")
    .orderBy("e.no", "desc")
    .execute();
  return Object.assign({}, ...steps.map((step) => JSON.parse(step.before!) as Columns)) as Columns;
}

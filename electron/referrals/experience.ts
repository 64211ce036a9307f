// Reads how the newest referrals of one destination went.
import {
  EXPERIENCE_REFERRALS,
  experienceOf,
  type Experience,
  type ReferralCourse,
} from "../../shared/referrals/experience.ts";
import type { Db } from "../database/tables.ts";

export async function experienceWith(db: Db, destinationId: string): Promise<Experience> {
  const rows = await db
    .with("newest", (qb) =>
      qb
        .selectFrom("referrals")
        .select(["id", "issued_on"])
        .where("destination_id", "=", destinationId)
        .orderBy("issued_on", "desc")
        .limit(EXPERIENCE_REFERRALS),
    )
    .selectFrom("newest")
    .innerJoin("referral_events as e", "e.referral_id", "newest.id")
    .select(["newest.id", "newest.issued_on", "e.to_state", "e.day"])
    .where("e.kind", "=", "pindah")
    // What was taken back was never answered.
    .where("e.takes_back", "is", null)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("referral_events as back")
            .select("back.id")
            .whereRef("back.takes_back", "=", "e.id"),
        ),
      ),
    )
    .orderBy("newest.id")
    .orderBy("e.seq")
    .execute();
  const courses = new Map<string, { issuedOn: string; steps: ReferralCourse["steps"][number][] }>();
  for (const { id, issued_on: issuedOn, to_state: state, day } of rows) {
    const course = courses.get(id) ?? { issuedOn, steps: [] };
    course.steps.push({ state, day });
    courses.set(id, course);
  }
  return experienceOf([...courses.values()]);
}

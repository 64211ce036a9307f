// Two proposals and an objection of the training office, made through the room's own code a little before its last day ends.
import { periodInWork } from "../../shared/prelists/proposals/deadline.ts";
import { addDays, localDate } from "../../shared/values/date.ts";
import { newId } from "../database/ids.ts";
import type { Db } from "../database/tables.ts";
import { storeDocument } from "../documents/keep.ts";
import { writeEvidence } from "../prelists/evidence/attach.ts";
import { saveObjection } from "../prelists/proposals/objections.ts";
import { proposal } from "../prelists/proposals/read.ts";
import { saveProposal, startProposal } from "../prelists/proposals/write.ts";
import type { CommandContext } from "../serve/context.ts";
import type { As } from "./actors.ts";
import { housePhoto } from "./house-photo.ts";

/** @param end milliseconds: the last moment of the training office */
export async function makeProposals(db: Db, as: As, end: number): Promise<void> {
  await db.transaction().execute(async (trx) => {
    let at = end - 3 * 60_000;
    const by = {
      ...as("operator", trx),
      now: () => new Date(at++),
      note: () => undefined,
    } as unknown as CommandContext;
    const today = localDate(by.now());
    const period = periodInWork(today, 25);
    const heads = await trx
      .selectFrom("memberships as m")
      .innerJoin("persons as p", "p.id", "m.person_id")
      .select(["p.id", "p.name"])
      .where("m.relation", "=", 1)
      .where("m.to_date", "is", null)
      .where("p.state", "=", "aktif")
      .where("p.nik", "is not", null)
      .orderBy("p.row_no")
      .limit(3)
      .execute();
    const [first, second, third] = heads;
    if (!first || !second || !third) return; // an office of very few people
    const about = { period, entryId: null };
    await startProposal(by, { ...about, kind: "baru", personId: first.id, wholeFamily: true });
    const started = await startProposal(by, {
      ...about,
      kind: "hapus",
      personId: second.id,
      wholeFamily: false,
    });
    const { proposalId } = started;
    const view = await proposal(by as never, { proposalId });
    await saveProposal(by, {
      proposalId,
      version: view.version,
      kind: "hapus",
      fields: view.fields,
      changeNote: null,
      matched: true,
      matchedOn: addDays(today, -2),
      matchedBy: "Petugas Dukcapil kecamatan",
      removalReason: "pindah",
      eventDate: addDays(today, -40),
      documentNo: "471.2/118/2026",
      evidenceNote: null,
      statementOn: null,
    });
    const photo = { id: newId(by.now()), body: housePhoto([185, 164, 140]), thumb: null };
    await writeEvidence(
      by,
      {
        id: photo.id,
        about: "usulan",
        aboutId: proposalId,
        wholeFamily: false,
        title: "Rumah kosong, tampak depan",
      },
      storeDocument(by, "prelist_evidence", false, photo),
    );
    await saveObjection(by, {
      objectionId: newId(by.now()),
      version: 0,
      personId: third.id,
      entryId: null,
      about: third.name,
      programme: "Bantuan pangan",
      reason: "Rumah sudah direnovasi dua lantai dan memiliki dua sepeda motor baru.",
      photoNote: "Foto tampak depan, map sanggah",
      place: null,
      latitude: null,
      longitude: null,
      receivedOn: addDays(today, -11),
      sentOn: addDays(today, -9),
      answer: null,
      answeredOn: null,
      answerNote: null,
      objector: { name: "Warga Contoh", contact: null, address: null, sameVillage: true },
    });
  });
}

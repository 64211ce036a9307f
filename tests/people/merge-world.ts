// Gives a few persons a row in every table that names a person, some of them alike, so that a merge meets each kind of link.
import { provenanceOf } from "../../electron/people/author.ts";
import { PROGRAMME_LIST_VERSION } from "../../shared/people/programmes.ts";
import { walkIn } from "../cases/support.ts";
import { refer } from "../referrals/support.ts";
import type { TestOffice } from "../support/office.ts";
import { walkingAuthor } from "./merge-support.ts";

const KINDS = ["PPKS-09", "PPKS-24"];
const PROGRAMMES = ["PKH", "PIP"];

export async function linkEverything(office: TestOffice, ids: readonly string[]): Promise<void> {
  await linkPeopleRoom(office, ids);
  const desk = await office.as("petugas");
  for (const [at, personId] of ids.entries())
    // Some ask for themselves, some for one another.
    await desk.cases.register(
      walkIn(personId, {
        applicantId: ids[(at * 5) % ids.length]!,
        relation: at === 0 ? "diri_sendiri" : "saudara",
      }),
    );
  for (const personId of ids.slice(2, 5)) await refer(office, personId);
}

/** Rows of which a person has only one of a kind: those that two records may both have. */
async function linkPeopleRoom(office: TestOffice, ids: readonly string[]): Promise<void> {
  const db = office.desk.office!.writer;
  const author = walkingAuthor()();
  const kept = provenanceOf(author);
  await db.deleteFrom("person_ppks").execute();
  const importId = author.newId();
  await db
    .insertInto("register_imports")
    .values({
      id: importId,
      state: "terbit",
      profile: "opensid",
      file_name: "warga.csv",
      sha256: "",
      source_format: "{}",
      reason: "mengisi daftar warga",
      village_code: null,
      columns: "{}",
      imported_at: author.at,
      imported_by: author.by,
      undone_at: null,
      undone_by: null,
      undone_count: null,
      kept_count: null,
    })
    .execute();
  for (const [at, person_id] of ids.entries()) {
    const from_date = author.today;
    const open = { id: author.newId(), person_id, from_date, to_date: null, ...kept };
    for (const kind of KINDS.slice(0, at % 3))
      await db
        .insertInto("person_ppks")
        .values({ ...open, id: author.newId(), kind })
        .execute();
    for (const programme of PROGRAMMES.slice(0, 1 + (at % 2)))
      await db
        .insertInto("participations")
        .values({
          ...open,
          id: author.newId(),
          programme,
          component: "",
          list_version: PROGRAMME_LIST_VERSION,
          number: null,
          end_reason: null,
        })
        .execute();
    if (at % 2 === 0)
      await db
        .insertInto("pregnancies")
        .values({ ...open, id: author.newId(), expected_date: null, outcome: null })
        .execute();
    if (at % 3 !== 1)
      await db
        .insertInto("person_proposals")
        .values({
          id: author.newId(),
          person_id,
          field: "phone",
          kept_value: null,
          proposed_value: `0812000000${at}`,
          import_id: importId,
          row_no: at,
          decided_at: null,
          decided_by: null,
          ...kept,
        })
        .execute();
  }
}

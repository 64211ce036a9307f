// Any sequence of merges, edits and undos, in any order, ends where it began once all merges are taken back.
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Trx } from "../../electron/database/tables.ts";
import { provenanceOf } from "../../electron/people/author.ts";
import { personLinks } from "../../electron/people/merge/links.ts";
import { activeMembership } from "../../electron/people/merge/memberships.ts";
import { mergePersons } from "../../electron/people/merge/merge.ts";
import { rowsSince } from "../../electron/people/merge/since.ts";
import { unmergePersons } from "../../electron/people/merge/unmerge.ts";
import { MERGE_FIELD_NAMES } from "../../shared/people/merge-fields.ts";
import { fillOffice } from "../support/make-people.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { linkEverything } from "./merge-world.ts";
import { foundBy, registerOf, tryOut, walkingAuthor } from "./merge-support.ts";

let office: TestOffice;
let ids: string[];

beforeAll(async () => {
  office = await newOffice();
  await fillOffice(office, 11, 5);
  const db = office.desk.office!.writer;
  ids = (await db.selectFrom("persons").select("id").orderBy("row_no").execute())
    .map((row) => row.id)
    .slice(0, 12);
  await linkEverything(office, ids);
});
afterAll(() => office.close());

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(fc.constant("gabung" as const), fc.nat(11), fc.nat(11), fc.nat()),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constant("batal" as const), fc.nat(11), fc.nat(1), fc.nat()),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant("ubah" as const), fc.nat(11), fc.nat(), fc.nat()) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constant("tautan" as const), fc.nat(11), fc.nat(), fc.nat()),
  },
);
type Step = readonly ["gabung" | "batal" | "ubah" | "tautan", number, number, number];

/** What must hold whatever happened: one head for each family with members, links only to persons who stand. */
async function lawOf(trx: Trx): Promise<void> {
  const members = await trx
    .selectFrom("memberships as m")
    .innerJoin("persons as p", "p.id", "m.person_id")
    .select(["m.family_id", "m.relation", "p.merged_into"])
    .where("m.to_date", "is", null)
    .execute();
  expect(members.filter((row) => row.merged_into !== null)).toEqual([]);
  for (const family of new Set(members.map((row) => row.family_id)))
    expect(
      members.filter((row) => row.family_id === family && row.relation === 1).length,
      "heads",
    ).toBe(1);
}

async function walk(trx: Trx, steps: readonly Step[], order: readonly number[]): Promise<void> {
  const next = walkingAuthor(8);
  const standing: { mergeId: string; loser: string }[] = [];
  const phones = new Map<string, string>();
  const owners = new Map<string, string>();
  const roots = async () =>
    new Set(
      (await trx.selectFrom("persons").select("id").where("merged_into", "is", null).execute()).map(
        (row) => row.id,
      ),
    );
  async function takeBack(at: number, sendAll: boolean): Promise<void> {
    const [one] = standing.splice(at % standing.length, 1);
    const merge = await trx
      .selectFrom("person_merges")
      .selectAll()
      .where("id", "=", one!.mergeId)
      .executeTakeFirstOrThrow();
    const since = await rowsSince(trx, await personLinks(trx), merge);
    // Rows that the walk made itself; memberships of new heads are the merge's own.
    const send = sendAll ? since.filter((row) => owners.has(row.key)) : [];
    for (const row of send) owners.set(row.key, one!.loser);
    const undone = await unmergePersons(trx, next(), one!.mergeId, send, null);
    expect(undone.rowsKept).toEqual([]);
    expect(undone.withoutFamily).toEqual([]);
  }
  for (const [kind, i, j, n] of steps) {
    const present = await roots();
    const personId = ids[i % ids.length]!;
    if (kind === "batal") {
      if (standing.length > 0) await takeBack(i, j === 1);
    } else if (!present.has(personId)) continue;
    else if (kind === "ubah") {
      const phone = `08${String(n).padStart(10, "0")}${phones.size}`;
      phones.set(personId, phone);
      await trx.updateTable("persons").set({ phone }).where("id", "=", personId).execute();
    } else if (kind === "tautan") {
      const author = next();
      const id = author.newId();
      owners.set(id, personId);
      await trx
        .insertInto("person_ppks")
        .values({
          id,
          person_id: personId,
          kind: "PPKS-13",
          from_date: author.today,
          to_date: author.today,
          ...provenanceOf(author),
        })
        .execute();
    } else {
      const loserId = ids[j % ids.length]!;
      if (loserId === personId || !present.has(loserId)) continue;
      const [a, b] = [await activeMembership(trx, personId), await activeMembership(trx, loserId)];
      const stays = n % 2 === 0 ? ("survivor" as const) : ("loser" as const);
      const ended = stays === "survivor" ? b : a;
      const others = await trx
        .selectFrom("memberships")
        .select(["family_id as familyId", "person_id as personId"])
        .where("family_id", "=", ended?.family_id ?? "")
        .where("id", "<>", ended?.id ?? "")
        .where("to_date", "is", null)
        .orderBy("id")
        .execute();
      const versions = await trx
        .selectFrom("persons")
        .select(["id", "version"])
        .where("id", "in", [personId, loserId])
        .execute();
      const versionOf = (id: string) => versions.find((row) => row.id === id)!.version;
      const { mergeId } = await mergePersons(trx, next(), {
        survivorId: personId,
        loserId,
        survivorVersion: versionOf(personId),
        loserVersion: versionOf(loserId),
        take: MERGE_FIELD_NAMES.filter((_, at) => ((n >> at) & 1) === 1),
        family: a && b ? stays : undefined,
        heads: others.slice(n % Math.max(others.length, 1)).slice(0, 1),
        note: null,
      });
      standing.push({ mergeId, loser: loserId });
    }
    await lawOf(trx);
  }
  for (let at = 0; standing.length > 0; at++) {
    await takeBack(order[at % order.length]!, false);
    await lawOf(trx);
  }
  for (const [id, phone] of phones) {
    const row = await trx
      .selectFrom("persons")
      .select("phone")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.phone).toBe(phone);
  }
  for (const [id, owner] of owners) {
    const row = await trx
      .selectFrom("person_ppks")
      .select("person_id")
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    expect(row.person_id).toBe(owner);
  }
  if (owners.size > 0)
    await trx
      .deleteFrom("person_ppks")
      .where("id", "in", [...owners.keys()])
      .execute();
}

test("merges, edits and undos in any order come back to the start", async () => {
  const db = office.desk.office!.writer;
  const names = (await db.selectFrom("persons").select("name").orderBy("row_no").execute())
    .map((row) => row.name)
    .slice(0, 12);
  const start = await registerOf(db);
  const startHits = await foundBy(db, names);
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 4, maxLength: 16 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
      async (steps, order) => {
        await tryOut(db, async (trx) => {
          await walk(trx, steps, order);
          const phones = steps.some(([kind]) => kind === "ubah");
          const end = await registerOf(trx);
          // Phones were compared one by one above.
          const bare = (rows: readonly string[]) =>
            phones ? rows.map((row) => row.replace(/\["phone",("[^"]*"|null)\]/, "")).sort() : rows;
          expect({ ...end, persons: bare(end.persons!) }).toEqual({
            ...start,
            persons: bare(start.persons!),
          });
          expect(await foundBy(trx, names)).toEqual(startHits);
          for (const table of [
            "person_link_origins",
            "person_merge_values",
            "person_merge_ends",
            "person_merge_heads",
          ] as const)
            expect(await trx.selectFrom(table).selectAll().execute(), table).toEqual([]);
        });
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

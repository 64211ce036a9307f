// The search is read in ahead, in slices: others get their turn between them, and a search that comes in between is answered.
import { afterEach, expect, test } from "vitest";
import { searchPersons } from "../../electron/people/search.ts";
import { watchSearch } from "../../electron/people/search/upkeep.ts";
import { warmSearch } from "../../electron/people/search/words-of.ts";
import { newOffice, type TestOffice } from "../support/office.ts";
import { families, fillOffice } from "../support/make-people.ts";

let office: TestOffice;
afterEach(() => office.close());

const namesOf = async (text: string) =>
  (await searchPersons(office.desk.office!.reader, text)).hits.map((hit) => hit.name);

test("a search while the office is read in, and one after it, answer the same", async () => {
  office = await newOffice();
  await office.as("petugas");
  await fillOffice(office, 42, 300);
  const { name } = families(42, 1)[0]!.members[0]!;
  const warming = warmSearch(office.desk.office!.reader);
  const during = await namesOf(name);
  await warming;
  expect(during).toContain(name);
  expect(await namesOf(name)).toEqual(during);
});

test("signing in reads the office in; closing it meanwhile is no failure", async () => {
  office = await newOffice();
  const failures: unknown[] = [];
  const leave = watchSearch(office.desk, (error) => failures.push(error), 0);
  await office.as("petugas");
  await fillOffice(office, 42, 300);
  await office.as("supervisor");
  await office.desk.signOut();
  await new Promise((resolve) => setTimeout(resolve, 300));
  leave();
  expect(failures).toEqual([]);
});

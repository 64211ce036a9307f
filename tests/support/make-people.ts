// Fictitious people for tests: the generator of the training office, with the offices' usual village and day.
import { makeFamilies, type DemoFamily } from "../../electron/demo/people.ts";
import { fieldsOfDemo, saveDemoFamily } from "../../electron/demo/save-people.ts";
import type { Author } from "../../electron/people/author.ts";
import type { PersonFields } from "../../shared/people/fields.ts";
import { uuid7 } from "../../shared/values/uuid.ts";
import { seededRandom } from "../../shared/values/random.ts";
import type { TestOffice } from "./office.ts";

export const AS_OF = "2026-11-24";
export const VILLAGES = ["32.04.05.2001", "32.04.05.2002", "32.04.05.2003"];

export function families(seed: number, count: number): DemoFamily[] {
  return [...makeFamilies(seed, { count, villageCodes: VILLAGES, asOf: AS_OF })];
}

/** One grown-up as the form would send it; change what the test is about. */
export function personFields(seed: number, change: Partial<PersonFields> = {}): PersonFields {
  const family = families(seed, 1)[0]!;
  return { ...fieldsOfDemo(family.members[0]!, family), ...change };
}

/** Ids that are the same in every run. */
export function testAuthor(seed = 1): Author {
  const random = seededRandom(seed);
  let time = Date.parse("2026-11-24T02:00:00Z");
  return {
    by: "uji",
    at: "2026-11-24T02:00:00.000Z",
    today: AS_OF,
    source: "latihan",
    newId: () =>
      uuid7(
        time++,
        Uint8Array.from({ length: 10 }, () => random.int(0, 255)),
      ),
  };
}

/** Registers many families straight into an open office; answers how many persons. */
export async function fillOffice(
  office: TestOffice,
  seed: number,
  familyCount: number,
): Promise<number> {
  const author = testAuthor(seed);
  let persons = 0;
  await office.desk.office!.writer.transaction().execute(async (trx) => {
    for (const family of makeFamilies(seed, {
      count: familyCount,
      villageCodes: VILLAGES,
      asOf: AS_OF,
    })) {
      persons += (await saveDemoFamily(trx, author, family)).personIds.length;
    }
  });
  return persons;
}

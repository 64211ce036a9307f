// Keeps the search index in step: called in the transaction that changes a name, a number or a membership.
import type { Trx } from "../database/tables.ts";
import { searchTokens, soundsOf } from "../../shared/values/name-key.ts";

/** Rewrites the index rows of these persons; ids that do not exist are skipped. */
export async function indexPersons(db: Trx, personIds: readonly string[]): Promise<void> {
  for (const personId of personIds) {
    const person = await db
      .selectFrom("persons")
      .select(["row_no", "name", "alias", "mother_name", "nik", "phone"])
      .where("id", "=", personId)
      .executeTakeFirst();
    if (!person) continue;
    const cards = await db
      .selectFrom("memberships")
      .innerJoin("family_numbers", "family_numbers.family_id", "memberships.family_id")
      .select("family_numbers.number")
      .distinct()
      .where("memberships.person_id", "=", personId)
      .execute();
    const name = searchTokens(person.name);
    const alias = searchTokens(person.alias ?? "");
    const mother = searchTokens(person.mother_name ?? "");
    await db
      .insertInto("person_words")
      .orReplace()
      .values({
        rowid: person.row_no,
        name: name.join(" "),
        alias: alias.join(" "),
        mother: mother.join(" "),
        sound: [...new Set([...name, ...alias, ...mother].flatMap(soundsOf))].join(" "),
      })
      .execute();
    const digits = [person.nik, person.phone, ...cards.map((card) => card.number)].filter(
      (number) => number !== null,
    );
    await db
      .insertInto("person_digits")
      .orReplace()
      .values({ rowid: person.row_no, digits: digits.join(" ") })
      .execute();
  }
}

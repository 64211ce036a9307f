// The free words of a statement: open in an ordinary case, under the second key in a sensitive one.
import type { Db } from "../database/tables.ts";
import type { SensitiveBox } from "../serve/context.ts";

export interface StatementWords {
  readonly needed_for: string;
  readonly text: string;
  /** Why it was cancelled; the register of a sensitive case does not tell. */
  readonly reason: string;
}

const place = (id: string) => `statements.words:${id}`;

/** The columns of a statement that hold its words. */
export async function storedWords(
  sensitive: SensitiveBox,
  isSensitive: boolean,
  id: string,
  words: StatementWords,
) {
  return isSensitive
    ? {
        needed_for: "",
        text: "",
        words_sealed: await sensitive.seal(JSON.stringify(words), place(id)),
      }
    : { needed_for: words.needed_for, text: words.text, words_sealed: null };
}

interface Stored {
  readonly id: string;
  readonly needed_for: string;
  readonly text: string;
  readonly words_sealed: Buffer | null;
}

/** @throws DeskError 'peran_tidak_cukup' when they are sealed and this session may not open them */
export function wordsOfStatement(row: Stored, sensitive: SensitiveBox): StatementWords {
  if (row.words_sealed)
    return JSON.parse(sensitive.open(row.words_sealed, place(row.id))) as StatementWords;
  return { needed_for: row.needed_for, text: row.text, reason: "" };
}

/** For the transaction in which its case becomes sensitive; whoever does it need not hold the second key. */
export async function sealStatementWords(
  { db, sensitive }: { readonly db: Db; readonly sensitive: SensitiveBox },
  id: string,
): Promise<void> {
  const row = await db
    .selectFrom("statements as s")
    .innerJoin("letters as l", "l.id", "s.letter_id")
    .select(["s.needed_for", "s.text", "s.words_sealed", "l.cancel_reason"])
    .where("s.id", "=", id)
    .executeTakeFirstOrThrow();
  if (row.words_sealed) return;
  const { needed_for, text, cancel_reason } = row;
  const words = { needed_for, text, reason: cancel_reason ?? "" };
  await db
    .updateTable("statements")
    .set(await storedWords(sensitive, true, id, words))
    .where("id", "=", id)
    .execute();
}

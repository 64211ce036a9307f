// Who may be the person being typed: few, found through indexes, for the engine to judge.
import { sql } from "kysely";
import { isIsoDate } from "../../../shared/values/date.ts";
import { nameKey, soundKey } from "../../../shared/values/name-key.ts";
import { normalizeCard } from "../../../shared/values/family-card.ts";
import { normalizeNik } from "../../../shared/values/nik.ts";
import { normalizePhone } from "../../../shared/values/phone.ts";
import type { Db } from "../../database/tables.ts";
import { rootOf } from "../merge/root.ts";
import { searchPersons } from "../search.ts";
import type { Typed } from "../similar.ts";

/** Enough for one family or one name; a crowd of namesakes says nothing anyway. */
const FEW = 60;
/** So many of one birth date are looked through for a name that sounds alike. */
const OF_ONE_DAY = 400;

export interface Candidates {
  readonly ids: ReadonlySet<string>;
  /** Hold, or held before a merge, exactly the NIK that was typed. */
  readonly sameNik: ReadonlySet<string>;
}

interface Row {
  id: string;
  merged_into: string | null;
}

export async function findCandidates(db: Db, typed: Typed): Promise<Candidates> {
  const ids = new Set<string>();
  const sameNik = new Set<string>();
  const keep = async (rows: readonly Row[], also?: Set<string>) => {
    for (const row of rows) {
      const id = row.merged_into === null ? row.id : await rootOf(db, row.id);
      if (id === undefined || id === typed.exceptId) continue;
      ids.add(id);
      also?.add(id);
    }
  };
  const persons = () => db.selectFrom("persons").select(["id", "merged_into"]).limit(FEW);
  const nik = normalizeNik(typed.nik ?? "");
  if (/^\d{16}$/.test(nik)) {
    await keep(await persons().where("nik", "=", nik).execute(), sameNik);
    await keep(await persons().where("nik", "in", slipsOf(nik)).execute());
  }
  const name = typed.name?.trim() ?? "";
  const key = nameKey(name);
  const birth = typed.birthDate && isIsoDate(typed.birthDate) ? typed.birthDate : undefined;
  if (birth && key !== "") {
    const sound = soundKey(name);
    for (const day of daysOf(birth))
      await keep(
        await persons().where("birth_date", "=", day).where("name_key", "=", key).execute(),
      );
    const alike = await sql<Row>`SELECT id, merged_into FROM
      (SELECT id, merged_into, sound_key FROM persons WHERE birth_date = ${birth} LIMIT ${OF_ONE_DAY})
      WHERE sound_key = ${sound} LIMIT ${FEW}`.execute(db);
    await keep(alike.rows);
  }
  if (key !== "") {
    await keep(await persons().where("name_key", "=", key).execute());
    for (const hit of (await searchPersons(db, name)).hits)
      await keep([{ id: hit.personId, merged_into: null }]);
  }
  const kk = normalizeCard(typed.kk ?? "");
  if (/^\d{16}$/.test(kk)) {
    const members = await sql<Row>`SELECT p.id, p.merged_into FROM family_numbers n
      CROSS JOIN memberships m ON m.family_id = n.family_id CROSS JOIN persons p ON p.id = m.person_id
      WHERE n.number = ${kk} LIMIT ${FEW}`.execute(db);
    await keep(members.rows);
  }
  const phone = normalizePhone(typed.phone ?? null);
  if (phone) await keep(await persons().where("phone", "=", phone).execute());
  return { ids, sameNik };
}

/** The date, and the one with day and month changed over when that is a day too. */
function daysOf(date: string): string[] {
  const swapped = `${date.slice(0, 4)}-${date.slice(8, 10)}-${date.slice(5, 7)}`;
  return swapped !== date && isIsoDate(swapped) ? [date, swapped] : [date];
}

/** All numbers with one digit off or two neighbours changed over: 144 and at most 15. */
export function slipsOf(nik: string): string[] {
  const slips = new Set<string>();
  for (let at = 0; at < nik.length; at++) {
    for (let digit = 0; digit <= 9; digit++)
      slips.add(`${nik.slice(0, at)}${digit}${nik.slice(at + 1)}`);
    if (at + 1 < nik.length)
      slips.add(`${nik.slice(0, at)}${nik[at + 1]}${nik[at]}${nik.slice(at + 2)}`);
  }
  slips.delete(nik);
  return [...slips];
}

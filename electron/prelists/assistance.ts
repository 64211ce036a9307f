// Double assistance: what a person, and everybody on the same family card, already receives by any list that was imported, and by what the desk recorded.
import type * as z from "zod";
import { findProgramme } from "../../shared/people/programmes.ts";
import { isProposal, programmesIn } from "../../shared/prelists/assistance.ts";
import type { AssistanceRow } from "../../shared/prelists/contract.ts";
import { localDate } from "../../shared/values/date.ts";
import type { Db } from "../database/tables.ts";
import { getNumbers } from "../people/queries.ts";
import { withNumbers } from "./finds.ts";

type Row = z.input<typeof AssistanceRow>;

/**
 * Newest list first. A row counts until a later file of the same list replaces it. A list says who was on it when it was made, not who
 * has left since: so its date stands beside every line.
 * @throws DeskError 'tidak_ditemukan'
 */
export async function assistanceOf(db: Db, personId: string): Promise<Row[]> {
  const { nik, kk } = await getNumbers(db, personId);
  return [...(await fromLists(db, nik, kk)), ...(await recorded(db, personId))];
}

async function fromLists(db: Db, nik: string | null, kk: string | null): Promise<Row[]> {
  if (nik === null && kk === null) return [];
  const rows = await db
    .selectFrom("prelist_rows as r")
    .innerJoin("prelists as l", "l.id", "r.prelist_id")
    .innerJoin("prelist_batches as b", "b.id", "r.batch_id")
    .select([
      "r.nik",
      "r.nik_trusted",
      "r.payload",
      "l.name",
      "l.profile",
      "l.period",
      "b.imported_at",
    ])
    .where("b.state", "=", "terbit")
    .where("r.superseded_by", "is", null)
    .where(withNumbers(nik, kk))
    .orderBy("b.imported_at", "desc")
    .limit(200)
    .execute();
  const lines = new Map<string, Row>();
  for (const row of rows) {
    const own = nik !== null && row.nik === nik && row.nik_trusted === 1;
    const payload = JSON.parse(row.payload) as Record<string, string>;
    for (const programme of programmesIn(payload)) {
      const line: Row = {
        programme,
        name: findProgramme(programme)?.name ?? programme,
        whose: own ? "orang" : "keluarga",
        proposed: isProposal(row.profile),
        source: row.name,
        on: row.period ?? localDate(new Date(row.imported_at)),
      };
      const key = [programme, line.whose, row.name, line.on].join("|");
      if (!lines.has(key)) lines.set(key, line);
    }
  }
  return [...lines.values()];
}

/** What officers recorded for the person and for everybody who lives in the same family today. */
async function recorded(db: Db, personId: string): Promise<Row[]> {
  const rows = await db
    .selectFrom("participations as p")
    .leftJoin("memberships as m", (join) =>
      join.onRef("m.person_id", "=", "p.person_id").on("m.to_date", "is", null),
    )
    .select(["p.person_id", "p.programme", "p.from_date"])
    .where("p.to_date", "is", null)
    .where((eb) =>
      eb.or([
        eb("p.person_id", "=", personId),
        eb(
          "m.family_id",
          "in",
          eb
            .selectFrom("memberships")
            .select("family_id")
            .where("person_id", "=", personId)
            .where("to_date", "is", null),
        ),
      ]),
    )
    .orderBy("p.from_date", "desc")
    .execute();
  const lines = new Map<string, Row>();
  for (const { person_id, programme, from_date } of rows) {
    const whose = person_id === personId ? "orang" : "keluarga";
    lines.set(`${programme}|${whose}`, {
      programme,
      name: findProgramme(programme)?.name ?? programme,
      whose,
      proposed: false,
      source: null,
      on: from_date,
    });
  }
  return [...lines.values()];
}

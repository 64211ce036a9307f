// What the groups of a table are called where only the database knows, and which groups a report can be narrowed to.
import { sql, type RawBuilder } from "kysely";
import { findPpksKind, PPKS_KINDS } from "../../../shared/people/ppks.ts";
import { PROGRAMMES } from "../../../shared/people/programmes.ts";
import { groupLabel, inOrder, LISTS } from "../../../shared/reports/tables/groups.ts";
import { filterableWays, type Source, type Way } from "../../../shared/reports/tables/sources.ts";
import { areaName } from "../../areas/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { Reader } from "../queries.ts";

async function pairs(query: Promise<{ id: string; name: string }[]>): Promise<[string, string][]> {
  return (await query).map(({ id, name }) => [id, name]);
}

/** Names by key for the ways of one table. */
export async function namesFor(
  db: Db,
  ways: readonly Way[],
  keys: readonly string[],
): Promise<Map<string, string>> {
  const names = new Map<string, string>();
  const add = (more: Iterable<[string, string]>) => {
    for (const [key, name] of more) names.set(key, name);
  };
  for (const way of ways) {
    if (way === "kategori")
      add(await pairs(db.selectFrom("categories").select(["code as id", "name"]).execute()));
    if (way === "petugas" || way === "pelaksana")
      add(await pairs(db.selectFrom("accounts").select(["id", "name"]).execute()));
    if (way === "tujuan")
      add(await pairs(db.selectFrom("destinations").select(["id", "name"]).execute()));
    if (way === "daftar")
      add(await pairs(db.selectFrom("prelists").select(["id", "name"]).execute()));
    if (way === "desa")
      add(
        keys.flatMap((key) => {
          const name = areaName(key);
          return name === undefined ? [] : [[key, name] as [string, string]];
        }),
      );
  }
  return names;
}

/** Villages of which there is something to count. */
const VILLAGES: Record<Source, RawBuilder<{ key: string }>> = {
  kasus: sql`SELECT DISTINCT v AS key FROM (SELECT home_village_code AS v FROM persons WHERE home_is_ktp = 0
    UNION SELECT ktp_village_code FROM persons UNION SELECT village_code FROM families) WHERE v IS NOT NULL`,
  rujukan: sql`SELECT NULL AS key WHERE 0`,
  prelist: sql`SELECT DISTINCT coalesce(area_name, area_code) AS key FROM prelist_rows WHERE coalesce(area_name, area_code) IS NOT NULL`,
  musyawarah: sql`SELECT DISTINCT village AS key FROM deliberations`,
};

async function keysOf({ db, canOpen }: Reader, source: Source, way: Way): Promise<string[]> {
  const list = LISTS[way];
  if (list) return Object.keys(list);
  if (way === "ppks")
    return PPKS_KINDS.map(({ code }) => code).filter(
      (code) => canOpen || findPpksKind(code)?.sensitive !== true,
    );
  if (way === "program") return PROGRAMMES.map(({ code }) => code);
  if (way === "kategori") {
    let rows = db.selectFrom("categories").select("code");
    if (!canOpen) rows = rows.where("sensitive", "=", 0);
    return (await rows.execute()).map(({ code }) => code);
  }
  if (way === "bidang")
    return (await db.selectFrom("categories").select("sector").distinct().execute()).map(
      ({ sector }) => sector,
    );
  const { rows } = await VILLAGES[source].execute(db);
  return rows.map(({ key }) => key);
}

/** In the order in which a table shows them; none where nothing can be narrowed by it. */
export async function choicesFor(
  reader: Reader,
  source: Source,
  way: Way,
): Promise<{ key: string; label: string }[]> {
  if (!filterableWays(source).includes(way)) return [];
  const keys = await keysOf(reader, source, way);
  const names = await namesFor(reader.db, [way], keys);
  return inOrder(way, keys, names).map((key) => ({ key, label: groupLabel(way, key, names) }));
}

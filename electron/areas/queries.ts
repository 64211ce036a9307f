// What other rooms ask about regions: names and paths from the shipped list, ties from the database.
import fs from "node:fs";
import type { Area, AreaTie } from "../../shared/areas/contract.ts";
import { areaLine } from "../../shared/areas/rules.ts";
import { parentCode } from "../../shared/values/area-code.ts";
import type { Db, Trx } from "../database/tables.ts";
import { AreaList } from "./area-list.ts";
import { areaFile } from "./resource.ts";

let current: AreaList | undefined;
let retired: Map<string, string> | undefined;

/** The list of today, read once on first use (about 20 ms). */
export function areaList(): AreaList {
  current ??= new AreaList(fs.readFileSync(areaFile("wilayah-kemendagri-2025.csv")));
  return current;
}

/** Name that a code had before it was retired; undefined when it never stood in a list. */
export function retiredAreaName(code: string): string | undefined {
  retired ??= new Map(
    fs
      .readFileSync(areaFile("wilayah-kode-lama.csv"), "utf8")
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","))
      .map(([key, name]) => [key!, name ?? ""]),
  );
  return retired.get(code);
}

/** Province first. A retired code ends the path with its old name under the parents that still exist; unknown codes give []. */
export function areaPath(code: string): { path: Area[]; retired: boolean } {
  const path = areaList().path(code);
  if (path.length > 0) return { path, retired: false };
  const name = retiredAreaName(code);
  if (name === undefined) return { path: [], retired: false };
  const above = parentCode(code);
  const level = (["provinsi", "kabupaten", "kecamatan", "desa"] as const)[
    code.split(".").length - 1
  ]!;
  return { path: [...(above ? areaPath(above).path : []), { code, name, level }], retired: true };
}

/** Name of one region, of today's or a retired code; undefined for null and unknown codes. */
export function areaName(code: string | null): string | undefined {
  return code === null ? undefined : (areaList().find(code)?.name ?? retiredAreaName(code));
}

/** 'Cikole, Kec. Lembang, Kabupaten Bandung Barat, Jawa Barat'; undefined for null and unknown codes. */
export function areaLineOf(code: string | null): string | undefined {
  const path = code === null ? [] : areaPath(code).path;
  return path.length > 0 ? areaLine(path) : undefined;
}

/** In today's list; a village of a retired code must be chosen anew. */
export function isCurrentArea(code: string): boolean {
  return areaList().find(code) !== undefined;
}

export async function findTie(
  db: Db,
  key: { edition: string; code: string },
): Promise<AreaTie | undefined> {
  const row = await db
    .selectFrom("area_ties")
    .selectAll()
    .where("system", "=", "bps")
    .where("edition", "=", key.edition)
    .where("code", "=", key.code)
    .executeTakeFirst();
  return row && toTie(row);
}

export async function listTies(db: Db, edition?: string): Promise<AreaTie[]> {
  let rows = db.selectFrom("area_ties").selectAll().orderBy("edition").orderBy("code");
  if (edition !== undefined) rows = rows.where("edition", "=", edition);
  return (await rows.execute()).map(toTie);
}

export async function saveTie(db: Trx, id: string, tie: AreaTie): Promise<void> {
  await db
    .insertInto("area_ties")
    .values({
      id,
      system: tie.system,
      edition: tie.edition,
      code: tie.code,
      village_code: tie.villageCode,
      tied_at: tie.tiedAt,
      tied_by: tie.tiedBy,
    })
    .onConflict((conflict) =>
      conflict
        .columns(["system", "edition", "code"])
        .doUpdateSet({ village_code: tie.villageCode, tied_at: tie.tiedAt, tied_by: tie.tiedBy }),
    )
    .execute();
}

function toTie(row: {
  edition: string;
  code: string;
  village_code: string;
  tied_at: string;
  tied_by: string;
}): AreaTie {
  return {
    system: "bps",
    edition: row.edition,
    code: row.code,
    villageCode: row.village_code,
    tiedAt: row.tied_at,
    tiedBy: row.tied_by,
  };
}

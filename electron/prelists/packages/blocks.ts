// Blocks of a field sheet: a family (or the one row of a household) under the number of its first row, printed and typed back.
import { sql } from "kysely";
import { codeLabel } from "../../../shared/prelists/codes.ts";
import { profileById } from "../../../shared/prelists/profiles.ts";
import type { FieldBlock } from "../../../shared/prelists/packages/field-paper.ts";
import { columnOf } from "../../../shared/sheets/profile.ts";
import { maskNumber } from "../../../shared/values/nik.ts";
import type { Db } from "../../database/tables.ts";
import { inFamily } from "../finds.ts";
import { getPrelist } from "../queries.ts";
import { currentRows, ENTRY_COLUMNS } from "../views.ts";

/** Rows read in one go. */
const PAGE = 500;

interface Narrow {
  readonly place?: { readonly rw: string | null; readonly rt: string | null } | undefined;
  readonly whole: boolean;
  /** The family of the row at this position only. */
  readonly around?: number;
}

/**
 * Blocks in the order of the list. Members of one family stand together under the number of the first of them, wherever they are on the
 * list; a row without a family key is a block of its own. `told` hears how many rows were read.
 */
export async function blocksOf(
  db: Db,
  prelistId: string,
  { place, whole, around }: Narrow,
  told: (rows: number) => void = () => undefined,
): Promise<FieldBlock[]> {
  const list = await getPrelist(db, prelistId);
  const profile = profileById(list.profile);
  const relations = columnOf(profile, "hubungan")?.codes;
  const number = (digits: string | null) =>
    digits === null || whole ? digits : maskNumber(digits);
  const blocks = new Map<string, { -readonly [K in keyof FieldBlock]: FieldBlock[K] }>();
  let family: string | null | undefined;
  if (around !== undefined) {
    const row = await currentRows(db)
      .select("r.family_key")
      .where("r.prelist_id", "=", prelistId)
      .where("r.position", "=", around)
      .executeTakeFirst();
    if (!row) return [];
    family = list.unit === "rumah_tangga" ? null : row.family_key;
  }
  for (let after = -1, read = 0; ;) {
    const rows = await currentRows(db)
      .select(ENTRY_COLUMNS)
      .select("r.family_key")
      .where(
        typeof family === "string"
          ? inFamily(prelistId, family)
          : sql<boolean>`r.prelist_id = ${prelistId}`,
      )
      .where("r.position", ">", after)
      .$if(place !== undefined, (query) =>
        query.where(sql<boolean>`r.rw IS ${place!.rw} AND r.rt IS ${place!.rt}`),
      )
      .$if(family === null, (query) => query.where("r.position", "=", around!))
      .orderBy("r.position")
      .limit(PAGE)
      .execute();
    for (const row of rows) {
      const key =
        list.unit === "rumah_tangga" || row.family_key === null ? `#${row.id}` : row.family_key;
      let block = blocks.get(key);
      if (!block) {
        block = {
          number: row.position,
          nokk: number(row.nokk),
          address: row.address,
          rt: row.rt,
          rw: row.rw,
          members: [],
        };
        blocks.set(key, block);
      }
      block.members = [
        ...block.members,
        {
          entryId: row.id,
          number: row.position,
          name: row.name,
          nik: number(row.nik),
          birthDate: row.birth_date,
          relation:
            row.relation === null || !relations
              ? row.relation
              : (codeLabel(profile.codes, relations, row.relation) ?? row.relation),
          outcome: row.outcome,
        },
      ];
    }
    told((read += rows.length));
    if (rows.length < PAGE) return [...blocks.values()];
    after = rows.at(-1)!.position;
  }
}

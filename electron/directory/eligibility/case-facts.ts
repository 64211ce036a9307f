// What was written down beside a case: the business, and the group that it serves, as the rules of eligibility look at them.
import type { Facts } from "../../../shared/directory/eligibility/fact-labels.ts";
import { besideOf, groupOf, memberIds } from "../../cases/groups/queries.ts";
import type { Db } from "../../database/tables.ts";
import type { QueryContext } from "../../serve/context.ts";
import { familyOf } from "./facts.ts";

const numberOr = (value: unknown) => (typeof value === "number" ? value : null);

/**
 * Null where nothing was written down: a business that is not recorded may still exist. What the citizen says about PKH counts
 * where the register knows nothing. @param person facts of the person served
 */
export async function besideFacts(
  context: QueryContext,
  caseId: string,
  person: Facts,
): Promise<Facts> {
  const { facts } = await besideOf(context.db, caseId, context.sensitive);
  if (facts?.form !== "usaha") return {};
  const { status_pkh: pkh, jenis, lama, omzet, lokasi, potensi } = facts.values;
  return {
    "keluarga.graduasi_pkh": person["keluarga.graduasi_pkh"] ?? (pkh ? pkh === "graduasi" : null),
    "usaha.ada": jenis ? true : typeof potensi === "boolean" ? potensi : null,
    "usaha.lama": numberOr(lama),
    "usaha.omzet": numberOr(omzet),
    "usaha.lokasi": lokasi ? true : null,
  };
}

/**
 * Of a group: its size and place, and every programme that a family in it receives. What is counted in one family
 * says nothing about a group, so it is unknown. @param person facts of the representative
 */
export async function groupFacts(db: Db, caseId: string, person: Facts): Promise<Facts> {
  const group = await groupOf(db, caseId);
  if (!group) return {};
  const members = await memberIds(db, caseId);
  return {
    "kelompok.kk": group.families,
    "kelompok.lokasi": group.areaCode !== null || group.place !== "",
    "kelompok.anggota": members.length,
    "keluarga.program": [
      ...new Set([...listOf(person["keluarga.program"]), ...(await programmesOf(db, members))]),
    ],
    "keluarga.jumlah": null,
    "keluarga.komponen": null,
    "keluarga.aparatur": null,
    "keluarga.graduasi_pkh": null,
  };
}

function listOf(value: Facts[keyof Facts]): readonly string[] {
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

async function programmesOf(db: Db, members: readonly string[]): Promise<string[]> {
  const families = await Promise.all(members.map((id) => familyOf(db, id)));
  const ids = [...new Set([...members, ...families.flat()])];
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom("participations")
    .select("programme")
    .distinct()
    .where("person_id", "in", ids)
    .where("to_date", "is", null)
    .execute();
  return rows.map(({ programme }) => programme);
}

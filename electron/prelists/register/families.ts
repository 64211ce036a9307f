// Families by card number: new ones with their members, joining for persons without a family. Nobody is moved: a move has a day and a document.
import { HEAD, RELATIONS } from "../../../shared/people/codes.ts";
import type { Db } from "../../database/tables.ts";
import { loadFamilies, type HeldFamily } from "../../people/intake/held.ts";
import type { IntakeFamily } from "../../people/intake/write.ts";
import { isTaken, type RowPlan } from "./plan.ts";

const OTHER = Number(Object.keys(RELATIONS).at(-1)); // "Lainnya", where the file does not say

/** New families by card number; fills `join` and the findings of the rows. */
export async function planFamilies(
  db: Db,
  rows: readonly RowPlan[],
  newId: () => string,
): Promise<Map<string, IntakeFamily>> {
  const groups = new Map<string, RowPlan[]>();
  for (const row of rows) {
    const { nokk } = row.values;
    if (nokk === null || !isTaken(row)) continue;
    const group = groups.get(nokk);
    if (group) group.push(row);
    else groups.set(nokk, [row]);
  }
  const fresh = new Map<string, IntakeFamily>();
  const numbers = [...groups.keys()];
  for (let at = 0; at < numbers.length; at += 500) {
    const some = numbers.slice(at, at + 500);
    const held = await loadFamilies(db, some);
    for (const number of some)
      planGroup(number, groups.get(number)!, held.get(number), fresh, newId);
  }
  return fresh;
}

function planGroup(
  number: string,
  rows: readonly RowPlan[],
  held: HeldFamily | undefined,
  fresh: Map<string, IntakeFamily>,
  newId: () => string,
): void {
  const target = held ?? renewed(rows);
  const familyId = target?.familyId ?? newId();
  let headId = target?.headId ?? null;
  if (held && !held.current) for (const row of rows) mark(row, "nokk_lama");
  for (const row of rows) {
    const relation = row.values.relation ?? OTHER;
    if (row.held?.family_id != null) {
      if (row.held.family_id !== familyId) mark(row, "beda_keluarga");
      else if (held === undefined) mark(row, "kk_baru");
      else if (row.values.relation !== null && row.held.relation !== relation)
        mark(row, "beda_hubungan");
    } else if (relation === HEAD && headId !== null) mark(row, "kepala_lain");
    else {
      row.join = { familyId, relation };
      if (relation === HEAD) headId = row.held?.id ?? "baru";
    }
  }
  const joining = rows.filter((row) => row.join !== null);
  if (headId === null) for (const row of joining) mark(row, "keluarga_tanpa_kepala");
  if (target === undefined && joining.length > 0)
    fresh.set(number, familyOf(familyId, number, joining));
}

/** A card that is new to the register, while everybody on it who is on record belongs to one family: that family renewed its card. */
function renewed(rows: readonly RowPlan[]): HeldFamily | undefined {
  const families = new Set(
    rows.map((row) => row.held?.family_id ?? null).filter((id) => id !== null),
  );
  if (families.size !== 1) return undefined;
  const head = rows.find((row) => row.held?.family_id != null && row.held.relation === HEAD);
  // Without its head it is a part that split off, which a person records.
  return head && { familyId: [...families][0]!, current: true, headId: head.held!.id };
}

function familyOf(id: string, number: string, rows: readonly RowPlan[]): IntakeFamily {
  const { values } = rows.find((row) => row.values.relation === HEAD) ?? rows[0]!;
  return {
    id,
    number,
    idbdt: rows.find((row) => row.values.idbdt !== null)?.values.idbdt ?? null,
    villageCode: values.villageCode,
    address: values.address,
    hamlet: values.hamlet,
    rt: values.rt,
    rw: values.rw,
  };
}

function mark(
  row: RowPlan,
  code:
    | "nokk_lama"
    | "beda_keluarga"
    | "kk_baru"
    | "beda_hubungan"
    | "kepala_lain"
    | "keluarga_tanpa_kepala",
): void {
  row.findings.push({ code, column: null });
}

// What a row changes on a person on record: filled or changed where imports wrote before, proposed where a person did.
import {
  decideImport,
  isHandSet,
  standing,
  type ImportedColumn,
} from "../../../shared/people/provenance/rules.ts";
import type { RegisterValues } from "../../../shared/prelists/register/read-row.ts";
import type { Db } from "../../database/tables.ts";
import {
  loadProposals,
  loadSettings,
  undoneImports,
  type HeldPerson,
  type HeldSetting,
} from "../../people/intake/held.ts";
import { isTaken, type RowPlan } from "./plan.ts";

/** The row's values by column of a person; null where the file says nothing. */
export function columnsOf(values: RegisterValues): Record<ImportedColumn, string | null> {
  return {
    name: values.name,
    nik: values.nik,
    sex: values.sex,
    birth_place: values.birthPlace,
    birth_date: values.birthDate,
    mother_name: values.motherName,
    occupation: values.occupation === null ? null : String(values.occupation),
    marital: values.marital === null ? null : String(values.marital),
    phone: values.phone,
    ktp_village_code: values.villageCode,
    ktp_address: values.address,
    ktp_hamlet: values.hamlet,
    ktp_rt: values.rt,
    ktp_rw: values.rw,
    home_address: values.homeAddress,
  };
}

/** Fills `changes` and `proposals` of the rows whose person is on record. */
export async function compareRows(db: Db, rows: readonly RowPlan[]): Promise<void> {
  const known = rows.filter((row) => isTaken(row) && row.held !== null);
  const ids = known.map((row) => row.held!.id);
  const settings = await loadSettings(db, ids);
  const undone = await undoneImports(db);
  const asked = new Set(
    (await loadProposals(db, ids)).map((p) => `${p.personId} ${p.field} ${p.value}`),
  );
  for (const row of known) {
    const held = row.held!;
    row.personId = held.id;
    compareOne(row, held, standing(settings.get(held.id) ?? [], undone), asked);
    if (row.proposals.length > 0) row.findings.push({ code: "usulan", column: null });
  }
}

function compareOne(
  row: RowPlan,
  held: HeldPerson,
  settings: readonly HeldSetting[],
  asked: ReadonlySet<string>,
): void {
  for (const [field, proposed] of Object.entries(columnsOf(row.values))) {
    // The village that the officer named for the whole file fills gaps; it is not the file's word about this person.
    if (field === "ktp_village_code" && !row.values.villageGiven && held.ktp_village_code !== null)
      continue;
    const current = textOf(held[field as ImportedColumn]);
    const byHand = isHandSet(field, current, settings, held.source);
    const decision = decideImport(current, proposed, byHand);
    const setting = { field, old: current, new: proposed };
    if (decision === "isi" || decision === "ubah") row.changes.push(setting);
    if (decision === "usulkan" && !asked.has(`${held.id} ${field} ${proposed}`))
      row.proposals.push(setting);
  }
  if (held.home_is_ktp === 1 && row.changes.some((change) => change.field === "home_address"))
    row.changes.push({ field: "home_is_ktp", old: "1", new: "0" });
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value);
}

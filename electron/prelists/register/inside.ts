// Checks that need the other rows of the file: a person twice, a NIK of two people, a second head, a family without one.
import { createHash } from "node:crypto";
import { HEAD } from "../../../shared/people/codes.ts";
import { weightOf } from "../../../shared/prelists/register/findings.ts";
import type {
  RegisterReading,
  RegisterValues,
} from "../../../shared/prelists/register/read-row.ts";
import { nameKey } from "../../../shared/values/name-key.ts";
import { isSameName } from "../../../shared/values/same-name.ts";
import type { RowPlan } from "./plan.ts";

/** Rows that say of themselves what they are; nothing of the register is known yet. In file order. */
export class InsideChecks {
  readonly #niks = new Map<string, RowPlan>();
  readonly #keys = new Map<string, number>();
  readonly #heads = new Map<string, number>();

  add(reading: RegisterReading): RowPlan {
    const plan = planOf(reading);
    if (plan.verdict === "ditolak" || plan.verdict === "dilewati") return plan;
    const { nik, nokk, relation } = plan.values;
    const twin = nik === null ? undefined : this.#niks.get(nik);
    if (twin) {
      const same = samePerson(twin.values, plan.values);
      return refuse(plan, same ? "baris_ganda" : "nik_ganda", twin.no);
    }
    const earlier = plan.rowKey === null ? undefined : this.#keys.get(plan.rowKey);
    if (earlier !== undefined) return refuse(plan, "baris_ganda", earlier);
    if (relation === HEAD && nokk !== null) {
      const head = this.#heads.get(nokk);
      if (head !== undefined) return refuse(plan, "kepala_kedua", head);
      this.#heads.set(nokk, plan.no);
    }
    if (nik !== null) this.#niks.set(nik, plan);
    if (plan.rowKey !== null) this.#keys.set(plan.rowKey, plan.no);
    return plan;
  }

  hasHead(nokk: string): boolean {
    return this.#heads.has(nokk);
  }
}

export function samePerson(
  a: { readonly name: string; readonly birthDate: string | null },
  b: { readonly name: string; readonly birthDate: string | null },
): boolean {
  if (a.birthDate !== null && a.birthDate === b.birthDate) return true;
  return isSameName(a.name, b.name);
}

function planOf(reading: RegisterReading): RowPlan {
  const weight = weightOf(reading.findings);
  return {
    no: reading.row.no,
    values: reading.values,
    findings: reading.findings,
    notes: reading.notes,
    // Given back when the row is refused; dropped once it is taken.
    cells: reading.row.cells,
    rowKey: reading.values.nik === null ? digestOf(reading.values) : null,
    verdict: weight === "galat" ? "ditolak" : weight === "lewat" ? "dilewati" : "sama",
    held: null,
    personId: null,
    changes: [],
    proposals: [],
    join: null,
  };
}

/** Refuses or leaves out a row because of another row or person. */
export function refuse(
  plan: RowPlan,
  code:
    | "baris_ganda"
    | "nik_ganda"
    | "kepala_kedua"
    | "nik_milik_orang_lain"
    | "tercatat_meninggal"
    | "tercatat_pindah"
    | "mungkin_ganda",
  other?: number | string,
): RowPlan {
  plan.findings.push({
    code,
    column: null,
    ...(typeof other === "number" ? { other } : {}),
    ...(typeof other === "string" ? { personId: other } : {}),
  });
  plan.verdict = weightOf(plan.findings) === "galat" ? "ditolak" : "dilewati";
  return plan;
}

function digestOf(v: RegisterValues): string {
  const parts = [
    nameKey(v.name),
    v.birthDate,
    v.nokk,
    v.motherName && nameKey(v.motherName),
    v.birthPlace?.toUpperCase(),
    v.rt,
    v.rw,
    v.address?.toUpperCase(),
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

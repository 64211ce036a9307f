// What a file would do to the register: each row with its verdict, the families, and the equation of the counts.
import type { RegisterFinding } from "../../../shared/prelists/register/findings.ts";
import type { Note } from "../../../shared/prelists/register/cells.ts";
import type { RegisterValues } from "../../../shared/prelists/register/read-row.ts";
import type { HeldPerson } from "../../people/intake/held.ts";
import type { FieldSetting, IntakeFamily } from "../../people/intake/write.ts";

export type Verdict = "baru" | "berubah" | "sama" | "ditolak" | "dilewati";

export interface RowPlan {
  readonly no: number;
  readonly values: RegisterValues;
  readonly findings: RegisterFinding[];
  readonly notes: readonly Note[];
  /** The row as it stands in the file; kept only where it goes back. */
  cells: readonly (string | null)[] | null;
  /** Digest of what names the person, for rows without NIK. */
  readonly rowKey: string | null;
  verdict: Verdict;
  /** The person on record that it means. */
  held: HeldPerson | null;
  /** Id of the person on record or of the new one. */
  personId: string | null;
  changes: FieldSetting[];
  proposals: FieldSetting[];
  /** Family that the person joins by this row. */
  join: { familyId: string; relation: number } | null;
}

export interface FilePlan {
  readonly rows: readonly RowPlan[];
  /** New families by card number. */
  readonly families: ReadonlyMap<string, IntakeFamily>;
  readonly counts: RegisterCounts;
}

export interface RegisterCounts {
  read: number;
  new: number;
  changed: number;
  same: number;
  rejected: number;
  skipped: number;
  warned: number;
  /** Values that wait for a person to decide. */
  proposed: number;
}

const COUNT_OF = {
  baru: "new",
  berubah: "changed",
  sama: "same",
  ditolak: "rejected",
  dilewati: "skipped",
} as const satisfies Record<Verdict, keyof RegisterCounts>;

export function countPlan(rows: readonly RowPlan[]): RegisterCounts {
  const counts: RegisterCounts = {
    read: 0,
    new: 0,
    changed: 0,
    same: 0,
    rejected: 0,
    skipped: 0,
    warned: 0,
    proposed: 0,
  };
  for (const row of rows) {
    counts.read++;
    counts[COUNT_OF[row.verdict]]++;
    counts.proposed += row.proposals.length;
    if (isTaken(row) && row.findings.length > 0) counts.warned++;
  }
  return counts;
}

/** The row is neither refused nor left out. */
export function isTaken(row: RowPlan): boolean {
  return row.verdict !== "ditolak" && row.verdict !== "dilewati";
}

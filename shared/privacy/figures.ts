// Figures of an office that its impact assessment and its record of processing are filled with.
import type { RETENTION } from "./retention.ts";

export interface OfficeFigures {
  readonly persons: number;
  readonly children: number;
  readonly disabled: number;
  readonly cases: number;
  readonly sensitiveCases: number;
  readonly prelistRows: number;
  readonly merges: number;
  readonly documents: number;
  readonly accounts: number;
  readonly auditRows: number;
  readonly refused: number;
  readonly exports: number;
  readonly incidents: number;
  readonly requests: number;
  /** How many columns of the database carry each class. */
  readonly columns: Readonly<Record<"umum" | "spesifik" | "rahasia", number>>;
  readonly activities: readonly {
    readonly label: string;
    readonly basis: string;
    readonly purpose: string;
    readonly rows: number;
  }[];
  readonly receivers: readonly { readonly name: string; readonly n: number }[];
  /** ISO 8601; null: never yet. */
  readonly lastBackup: string | null;
  readonly retention: typeof RETENTION.kinds;
}

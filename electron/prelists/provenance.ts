// What every row of personal data in this room carries: ground, purpose, where it came from, when and by whom it was written.
import type { ColumnClass } from "../database/classes.ts";

export interface Provenance {
  legal_basis: string;
  purpose: string;
  /** 'impor:<batch>', 'loket' or 'latihan'. */
  source: string;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export const provenanceClasses: Record<keyof Provenance, ColumnClass> = {
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
};

const LEGAL_BASIS = "tugas_publik";
const PURPOSE = "pemutakhiran_data_kesejahteraan";

/** The provenance columns of a row written now. */
export function provenance(source: string, actor: string, at: string): Provenance {
  return {
    legal_basis: LEGAL_BASIS,
    purpose: PURPOSE,
    source,
    created_at: at,
    created_by: actor,
    updated_at: at,
  };
}

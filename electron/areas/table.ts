// Tables of the room areas: row types for Kysely, and the class of every column.
import type { Classes } from "../database/classes.ts";

export interface AreaTiesTable {
  id: string;
  system: "bps";
  edition: string;
  code: string;
  /** Dotted Kemendagri code. */
  village_code: string;
  tied_at: string;
  tied_by: string;
}

export interface AreasTables {
  area_ties: AreaTiesTable;
}

export const areasClasses: Classes<AreasTables> = {
  area_ties: {
    id: "umum",
    system: "umum",
    edition: "umum",
    code: "umum",
    village_code: "umum",
    tied_at: "umum",
    tied_by: "umum",
  },
};

// Table of saved pairs: row type for Kysely, and the class of every column. Nothing of the file itself is kept.
import type { Classes } from "../../database/classes.ts";

interface PairExportsTable {
  id: string;
  against: "sendiri" | "register" | "berkas";
  pair_count: number;
  reason: string;
  exported_at: string;
  exported_by: string;
}

export interface FileCheckTables {
  pair_exports: PairExportsTable;
}

export const fileCheckClasses: Classes<FileCheckTables> = {
  pair_exports: {
    id: "umum",
    against: "umum",
    pair_count: "umum",
    reason: "umum",
    exported_at: "umum",
    exported_by: "umum",
  },
};

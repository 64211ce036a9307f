// Tables of the room directory: row types for Kysely, and the class of every column.
import type {
  DestinationKind,
  FundSource,
  PsksKind,
  ReferralLevel,
} from "../../shared/directory/codes.ts";
import type { Classes } from "../database/classes.ts";

export interface DestinationsTable {
  id: string;
  code: string;
  name: string;
  kind: DestinationKind;
  level: ReferralLevel;
  addressee: string;
  place: string;
  address: string;
  phone: string;
  categories: string; // JSON: category codes
  who: string;
  needs: string; // JSON: documents in words
  partner_kind: PsksKind | null;
  funds: FundSource | null;
  reference: string;
  active: number;
  edited: number; // 0: as it came with the app
  sort: number;
  version: number;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface DirectoryTables {
  destinations: DestinationsTable;
}

export const directoryClasses: Classes<DirectoryTables> = {
  destinations: {
    id: "umum",
    code: "umum",
    name: "umum",
    kind: "umum",
    level: "umum",
    addressee: "umum",
    place: "umum",
    address: "umum",
    phone: "umum",
    categories: "umum",
    who: "umum",
    needs: "umum",
    partner_kind: "umum",
    funds: "umum",
    reference: "umum",
    active: "umum",
    edited: "umum",
    sort: "umum",
    version: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
  },
};

// Tables of the room directory: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type {
  ConfirmWay,
  DestinationKind,
  FundSource,
  PsksKind,
  ReferralLevel,
} from "../../shared/directory/codes.ts";
import type { OrganizationKind } from "../../shared/directory/organization-codes.ts";
import type { ListAct } from "../../shared/directory/eligibility/list.ts";
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
  organization_id: string | null;
  details: string; // JSON: ServiceDetails without the name of the organization
}

/** Who gives services; one may give many. */
export interface OrganizationsTable {
  id: string;
  name: string;
  /** Small letters, single spaces: two spellings of one name are one organization. */
  name_key: string;
  description: string;
  email: string;
  website: string;
  legal_status: string;
  created_at: string;
  created_by: string;
  updated_at: string;
  kind: OrganizationKind | null;
  /** Written down by the office: it stays though it gives no service. */
  kept: Generated<number>;
  active: Generated<number>;
  version: Generated<number>;
  details: Generated<string>; // JSON: OrganizationDetails
}

/** Append-only: somebody made sure that the entry of an organization is right. */
export interface OrganizationChecksTable extends Omit<DestinationChecksTable, "destination_id"> {
  organization_id: string;
}

/** Append-only: every list of rules that was in force here, whole. */
export interface EligibilityListsTable {
  id: string;
  seq: number;
  act: ListAct;
  rule_id: string;
  content: string; // JSON: OfficeList
  created_at: string;
  created_by: string;
}

/** Append-only: somebody made sure that an entry is right. */
export interface DestinationChecksTable {
  id: string;
  destination_id: string;
  day: string;
  way: ConfirmWay;
  told_by: string;
  note: string;
  /** Account, or 'sistem' for a check that came with a package. */
  checked_by: string;
  created_at: string;
}

export interface DirectoryTables {
  destinations: DestinationsTable;
  organizations: OrganizationsTable;
  destination_checks: DestinationChecksTable;
  organization_checks: OrganizationChecksTable;
  eligibility_lists: EligibilityListsTable;
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
    organization_id: "umum",
    details: "umum",
  },
  organizations: {
    id: "umum",
    name: "umum",
    name_key: "umum",
    description: "umum",
    email: "umum",
    website: "umum",
    legal_status: "umum",
    created_at: "umum",
    created_by: "umum",
    updated_at: "umum",
    kind: "umum",
    kept: "umum",
    active: "umum",
    version: "umum",
    details: "umum",
  },
  organization_checks: {
    id: "umum",
    organization_id: "umum",
    day: "umum",
    way: "umum",
    told_by: "umum",
    note: "umum",
    checked_by: "umum",
    created_at: "umum",
  },
  eligibility_lists: {
    id: "umum",
    seq: "umum",
    act: "umum",
    rule_id: "umum",
    content: "umum",
    created_at: "umum",
    created_by: "umum",
  },
  destination_checks: {
    id: "umum",
    destination_id: "umum",
    day: "umum",
    way: "umum",
    told_by: "umum",
    note: "umum",
    checked_by: "umum",
    created_at: "umum",
  },
};

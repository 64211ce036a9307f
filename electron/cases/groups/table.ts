// Tables of cases that serve a group, and the class of every column.
import type { LegalBasis } from "../../../shared/cases/codes.ts";
import type { GroupKind } from "../../../shared/cases/groups.ts";
import type { Classes } from "../../database/classes.ts";

interface Provenance {
  legal_basis: LegalBasis;
  purpose: string;
  source: string;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface CaseGroupsTable extends Provenance {
  case_id: string;
  kind: GroupKind;
  name: string;
  area_code: string | null;
  place: string;
  families: number; // KK
  people: number | null;
}

export interface CaseMembersTable extends Provenance {
  id: string;
  case_id: string;
  person_id: string;
  left_at: string | null; // null: still in the group
}

export interface GroupsTables {
  case_groups: CaseGroupsTable;
  case_members: CaseMembersTable;
}

const provenance = {
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
} as const;

export const groupsClasses: Classes<GroupsTables> = {
  case_groups: {
    ...provenance,
    case_id: "umum",
    kind: "spesifik",
    name: "spesifik",
    area_code: "umum",
    place: "spesifik",
    families: "umum",
    people: "umum",
  },
  case_members: {
    ...provenance,
    id: "umum",
    case_id: "spesifik",
    person_id: "umum",
    left_at: "umum",
  },
};

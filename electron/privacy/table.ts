// Tables of the room privacy: row types for Kysely, and the class of every column.
import type { Generated } from "kysely";
import type {
  Asker,
  ConsentForm,
  ConsentGiver,
  ConsentKind,
  ErasureGround,
  ErasureState,
  IdentityCheck,
  RequestKind,
  RequestState,
  RestrictedUse,
  WithdrawalWay,
} from "../../shared/privacy/codes.ts";
import type { Classes } from "../database/classes.ts";
import type { Provenance } from "../people/table.ts";

export interface ConsentsTable extends Provenance {
  id: string;
  person_id: string;
  case_id: string | null;
  kind: ConsentKind;
  wording: string;
  given_at: string;
  given_by: ConsentGiver;
  giver_name: string;
  form: ConsentForm;
  help: string;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdrawn_how: WithdrawalWay | null;
  version: Generated<number>;
}

export interface SubjectRequestsTable extends Provenance {
  id: string;
  number: string;
  person_id: string;
  kind: RequestKind;
  asked_at: string;
  due_at: string;
  asker: Asker;
  asker_name: string;
  identity: IdentityCheck;
  identity_note: string;
  wish: string;
  state: RequestState;
  refusal: string | null;
  outcome_note: string | null;
  answered_at: string | null;
  answered_by: string | null;
  version: Generated<number>;
}

interface RestrictionsTable extends Provenance {
  id: string;
  person_id: string;
  request_id: string | null;
  reason: string;
  set_at: string;
  set_by: string;
  lifted_at: string | null;
  lifted_by: string | null;
  lifted_reason: string | null;
}

interface RestrictionPermitsTable extends Provenance {
  id: string;
  restriction_id: string;
  use: RestrictedUse;
  reason: string;
  given_at: string;
  given_by: string;
  until_at: string;
}

export interface ErasuresTable extends Provenance {
  id: string;
  number: string;
  person_id: string | null;
  request_id: string | null;
  ground: ErasureGround;
  ground_note: string;
  state: ErasureState;
  proposed_at: string;
  proposed_by: string;
  decided_at: string | null;
  decided_by: string | null;
  finished_at: string | null;
  removed: Generated<string>;
  remaining: Generated<string>;
  documents: Generated<number>;
  backups: Generated<string>;
}

interface ErasedReferencesTable {
  reference: string;
  number: string;
  erased_on: string;
}

export interface IncidentsTable extends Provenance {
  id: string;
  number: string;
  title: string;
  happened_on: string | null;
  known_at: string;
  due_at: string;
  how: string;
  kinds: string;
  people_count: number;
  measures: string;
  advice: string;
  state: "terbuka" | "selesai";
  subjects_told_at: string | null;
  authority_told_at: string | null;
  closed_at: string | null;
  version: Generated<number>;
}

interface IncidentPeopleTable extends Provenance {
  id: string;
  incident_id: string;
  person_id: string;
}

interface PrivacyOfficeTable {
  only_one: number;
  settings: string;
  version: number;
  updated_at: string;
  updated_by: string;
}

export interface PrivacyTables {
  consents: ConsentsTable;
  subject_requests: SubjectRequestsTable;
  restrictions: RestrictionsTable;
  restriction_permits: RestrictionPermitsTable;
  erasures: ErasuresTable;
  erased_references: ErasedReferencesTable;
  incidents: IncidentsTable;
  incident_people: IncidentPeopleTable;
  privacy_office: PrivacyOfficeTable;
}

const provenance = {
  legal_basis: "umum",
  purpose: "umum",
  source: "umum",
  created_at: "umum",
  created_by: "umum",
  updated_at: "umum",
} as const;

export const privacyClasses: Classes<PrivacyTables> = {
  consents: {
    id: "umum",
    person_id: "umum",
    case_id: "umum",
    kind: "umum",
    wording: "umum",
    given_at: "umum",
    given_by: "umum",
    giver_name: "umum",
    form: "umum",
    help: "spesifik", // read aloud, by signs: may tell of a disability
    withdrawn_at: "umum",
    withdrawn_by: "umum",
    withdrawn_how: "umum",
    version: "umum",
    ...provenance,
  },
  subject_requests: {
    id: "umum",
    number: "umum",
    person_id: "umum",
    kind: "umum",
    asked_at: "umum",
    due_at: "umum",
    asker: "umum",
    asker_name: "umum",
    identity: "umum",
    identity_note: "rahasia",
    wish: "rahasia",
    state: "umum",
    refusal: "umum",
    outcome_note: "rahasia",
    answered_at: "umum",
    answered_by: "umum",
    version: "umum",
    ...provenance,
  },
  restrictions: {
    id: "umum",
    person_id: "umum",
    request_id: "umum",
    reason: "rahasia",
    set_at: "umum",
    set_by: "umum",
    lifted_at: "umum",
    lifted_by: "umum",
    lifted_reason: "rahasia",
    ...provenance,
  },
  restriction_permits: {
    id: "umum",
    restriction_id: "umum",
    use: "umum",
    reason: "rahasia",
    given_at: "umum",
    given_by: "umum",
    until_at: "umum",
    ...provenance,
  },
  erasures: {
    id: "umum",
    number: "umum",
    person_id: "umum",
    request_id: "umum",
    ground: "umum",
    ground_note: "umum",
    state: "umum",
    proposed_at: "umum",
    proposed_by: "umum",
    decided_at: "umum",
    decided_by: "umum",
    finished_at: "umum",
    removed: "umum",
    remaining: "umum",
    documents: "umum",
    backups: "umum",
    ...provenance,
  },
  erased_references: { reference: "umum", number: "umum", erased_on: "umum" },
  incidents: {
    id: "umum",
    number: "umum",
    title: "umum",
    happened_on: "umum",
    known_at: "umum",
    due_at: "umum",
    how: "rahasia",
    kinds: "umum",
    people_count: "umum",
    measures: "umum",
    advice: "umum",
    state: "umum",
    subjects_told_at: "umum",
    authority_told_at: "umum",
    closed_at: "umum",
    version: "umum",
    ...provenance,
  },
  incident_people: { id: "umum", incident_id: "umum", person_id: "umum", ...provenance },
  privacy_office: {
    only_one: "umum",
    settings: "umum",
    version: "umum",
    updated_at: "umum",
    updated_by: "umum",
  },
};

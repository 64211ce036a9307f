// Where data of a person lies in the database. One list for all duties: access file, ground and purpose, erasure. The order is that of erasing.
// tests/privacy/holdings.test.ts demands that every table with personal data stands here or says why not.
import { casesHoldings } from "./cases.ts";
import type { Holding } from "./holding.ts";
import { ownHoldings } from "./own.ts";
import { peopleHoldings } from "./people.ts";
import { prelistsHoldings } from "./prelists.ts";

export const HOLDINGS: readonly Holding[] = [
  ...peopleHoldings,
  ...casesHoldings,
  ...prelistsHoldings,
  ...ownHoldings,
];

/** Tables with classed data that are not about a subject of the office, or are looked after apart, with the reason. */
export const APART: Readonly<Record<string, string>> = {
  accounts: "staff of the office, not subjects of its service",
  households: "an id of the old register; emptied when its last family is erased",
  drafts: "unsaved forms: found by what they say (drafts.ts)",
  prelist_rejects: "rows that were refused: found by NIK (erase.ts)",
  prelist_file_parts: "goes with prelist_files",
  prelist_batches: "file names and counts",
  register_imports: "file names and counts",
  search_words: "words: those of nobody else go (search.ts)",
  search_rows: "made from the person (search.ts)",
  person_index: "made from the person (search.ts)",
  case_groups: "a group or place, not a person",
  answer_lists: "who answered for an institution",
  answer_rows: "states and days of a referral; no words",
  deliberations: "a meeting; topics and notes are its minutes",
  deliberation_attendance: "who attended, as signed on the minutes",
  deliberation_papers:
    "the minutes as they were signed; the annex is emptied (deliberation_paper_rows)",
  proposal_objectors: "who objected, not the person objected to",
  saved_views: "filters of an officer",
  incidents: "an event, told without names",
  erased_references: "HMACs of ids that are gone",
  organizations: "institutions",
  organization_checks: "institutions",
  destinations: "institutions",
  destination_checks: "institutions",
  prelist_packages: "division of a list among officers",
  prelist_undo_kept: "ids and reasons in code",
  prelist_same_rows: "row numbers",
  office: "the office itself",
  key_state: "keys of the office",
  service_queue: "waiting lists: states and days of a case, no words",
  prelists: "the list itself",
  prelist_entries: "ids and a result in code; what a row says stands in prelist_rows",
  backups: "names of files",
};

// Schema 5 of the room prelists: proposals, removals and objections.
export const proposals = `
-- What the office proposes to the ministry in one month. Once sent it is locked; reopening is an event with a reason.
CREATE TABLE proposal_batches (
  id TEXT PRIMARY KEY NOT NULL,
  period TEXT NOT NULL UNIQUE CHECK (period GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
  state TEXT NOT NULL CHECK (state IN ('disiapkan', 'dikirim', 'dijawab')),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE proposal_batch_events (
  id TEXT PRIMARY KEY NOT NULL,
  batch_id TEXT NOT NULL REFERENCES proposal_batches(id),
  kind TEXT NOT NULL CHECK (kind IN ('dikirim', 'dibuka', 'dijawab')),
  row_count INTEGER NOT NULL,
  -- Rows that the officer sent knowing that a check was not met or unknown.
  not_ready INTEGER NOT NULL,
  reason TEXT,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  CHECK (kind <> 'dibuka' OR reason <> '')
) STRICT;
CREATE INDEX proposal_batch_events_batch ON proposal_batch_events(batch_id, at);
CREATE TRIGGER proposal_batch_events_no_update BEFORE UPDATE ON proposal_batch_events BEGIN SELECT RAISE(ABORT, 'proposal_batch_events is append-only'); END;
CREATE TRIGGER proposal_batch_events_no_delete BEFORE DELETE ON proposal_batch_events BEGIN SELECT RAISE(ABORT, 'proposal_batch_events is append-only'); END;

-- One person in one month: to be added, corrected or taken off.
CREATE TABLE proposals (
  id TEXT PRIMARY KEY NOT NULL,
  batch_id TEXT NOT NULL REFERENCES proposal_batches(id),
  kind TEXT NOT NULL CHECK (kind IN ('baru', 'perbaikan', 'hapus')),
  person_id TEXT REFERENCES persons(id),
  entry_id TEXT REFERENCES prelist_entries(id),
  -- Values by the sender's header, as they leave the office; the three below are read from them.
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  name TEXT NOT NULL,
  nik TEXT,
  nokk TEXT,
  -- What is to be corrected, of a correction.
  change_note TEXT,
  -- Compared with the card or the register of Dukcapil, by whom; the app cannot ask Dukcapil.
  matched_on TEXT,
  matched_by TEXT,
  matched INTEGER CHECK (matched IN (0, 1)),
  -- Of a removal: why, and what shows it.
  removal_reason TEXT,
  event_date TEXT,
  document_no TEXT,
  evidence_note TEXT,
  statement_on TEXT,
  answer TEXT CHECK (answer IN ('diterima', 'ditolak')),
  answer_reason TEXT,
  answered_at TEXT,
  answered_by TEXT,
  withdrawn_at TEXT,
  withdrawn_by TEXT,
  version INTEGER NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((matched IS NULL) = (matched_on IS NULL)),
  CHECK ((answer IS NULL) = (answered_at IS NULL))
) STRICT;
CREATE INDEX proposals_batch ON proposals(batch_id, created_at);
CREATE INDEX proposals_person ON proposals(person_id) WHERE person_id IS NOT NULL;
CREATE INDEX proposals_entry ON proposals(entry_id) WHERE entry_id IS NOT NULL;
CREATE INDEX proposals_nik ON proposals(nik) WHERE nik IS NOT NULL;

-- A visit at which the family was not met: evidence of a removal when there are enough of them.
CREATE TABLE proposal_visits (
  id TEXT PRIMARY KEY NOT NULL,
  proposal_id TEXT NOT NULL REFERENCES proposals(id),
  visited_on TEXT NOT NULL,
  found TEXT NOT NULL CHECK (found IN ('tidak_ada_orang', 'pindah', 'tidak_dikenal', 'tidak_bersedia')),
  note TEXT,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX proposal_visits_proposal ON proposal_visits(proposal_id, visited_on);
CREATE TRIGGER proposal_visits_no_update BEFORE UPDATE ON proposal_visits BEGIN SELECT RAISE(ABORT, 'proposal_visits is append-only'); END;
CREATE TRIGGER proposal_visits_no_delete BEFORE DELETE ON proposal_visits BEGIN SELECT RAISE(ABORT, 'proposal_visits is append-only'); END;

-- Sanggah: somebody says that a name should not stand on a list. Who says so is kept apart (proposal_objectors).
CREATE TABLE proposal_objections (
  id TEXT PRIMARY KEY NOT NULL,
  -- Of the year, for the register: '2026/0003'.
  number TEXT NOT NULL UNIQUE,
  person_id TEXT REFERENCES persons(id),
  entry_id TEXT REFERENCES prelist_entries(id),
  -- About whom, in words, when neither is known here.
  about TEXT NOT NULL CHECK (about <> ''),
  programme TEXT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  -- Which photo was handed in and where the office keeps it.
  photo_note TEXT,
  place TEXT,
  latitude TEXT,
  longitude TEXT,
  received_on TEXT NOT NULL,
  sent_on TEXT,
  answer TEXT CHECK (answer IN ('diterima', 'ditolak', 'lainnya')),
  answered_on TEXT,
  answer_note TEXT,
  version INTEGER NOT NULL,
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((answer IS NULL) = (answered_on IS NULL)),
  CHECK (sent_on IS NULL OR sent_on >= received_on)
) STRICT;
CREATE INDEX proposal_objections_received ON proposal_objections(received_on);
CREATE INDEX proposal_objections_person ON proposal_objections(person_id) WHERE person_id IS NOT NULL;

-- Who objected. In a table of its own, so that no list, paper, export or search of objections can bring it along.
CREATE TABLE proposal_objectors (
  objection_id TEXT PRIMARY KEY NOT NULL REFERENCES proposal_objections(id),
  name TEXT NOT NULL CHECK (name <> ''),
  contact TEXT,
  address TEXT,
  same_village INTEGER NOT NULL CHECK (same_village IN (0, 1)),
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
`;

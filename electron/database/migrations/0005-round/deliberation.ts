// Schema 5 of the room prelists: deliberation in the village. While it is locked, the database itself refuses every change of what was
// decided; each locking keeps its own copy of all that stands on the paper, and copies are never changed.
const append = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

const locked = (row: string) =>
  `(SELECT state FROM deliberations WHERE id = ${row}.deliberation_id) = 'terkunci'`;

const lockedRows = (table: string) => `
CREATE TRIGGER ${table}_locked_insert BEFORE INSERT ON ${table} WHEN ${locked("NEW")} BEGIN SELECT RAISE(ABORT, 'the deliberation is locked'); END;
CREATE TRIGGER ${table}_locked_update BEFORE UPDATE ON ${table} WHEN ${locked("OLD")} BEGIN SELECT RAISE(ABORT, 'the deliberation is locked'); END;
CREATE TRIGGER ${table}_locked_delete BEFORE DELETE ON ${table} WHEN ${locked("OLD")} BEGIN SELECT RAISE(ABORT, 'the deliberation is locked'); END;`;

const provenance = `
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL`;

export const deliberation = `
CREATE TABLE deliberations (
  id TEXT PRIMARY KEY NOT NULL,
  prelist_id TEXT NOT NULL REFERENCES prelists(id),
  kind TEXT NOT NULL CHECK (kind IN ('desa', 'kelurahan')),
  state TEXT NOT NULL CHECK (state IN ('disiapkan', 'berlangsung', 'terkunci')),
  -- Number of the berita acara, as the office gave it.
  number TEXT,
  held_on TEXT,
  starts_at TEXT,
  ends_at TEXT,
  place TEXT,
  village TEXT NOT NULL,
  district TEXT NOT NULL,
  regency TEXT NOT NULL,
  province TEXT NOT NULL,
  topics TEXT,
  notes TEXT,
  -- Paper versions made so far: one for each locking.
  papers INTEGER NOT NULL DEFAULT 0,
  version INTEGER NOT NULL DEFAULT 1,
  ${provenance},
  CHECK (state <> 'terkunci' OR (papers > 0 AND held_on IS NOT NULL))
) STRICT;
CREATE INDEX deliberations_list ON deliberations(prelist_id, held_on);
-- Locked is locked: the only way on is unlocking, which changes the state and nothing else.
CREATE TRIGGER deliberations_locked BEFORE UPDATE ON deliberations WHEN OLD.state = 'terkunci' AND (NEW.state = 'terkunci'
  OR NEW.number IS NOT OLD.number OR NEW.held_on IS NOT OLD.held_on OR NEW.starts_at IS NOT OLD.starts_at OR NEW.ends_at IS NOT OLD.ends_at
  OR NEW.place IS NOT OLD.place OR NEW.topics IS NOT OLD.topics OR NEW.notes IS NOT OLD.notes OR NEW.papers <> OLD.papers)
  BEGIN SELECT RAISE(ABORT, 'the deliberation is locked'); END;
CREATE TRIGGER deliberations_no_delete BEFORE DELETE ON deliberations BEGIN SELECT RAISE(ABORT, 'deliberations stay'); END;

-- The agenda: entries of the list, in the order in which they are called, with what was decided on each.
CREATE TABLE deliberation_rows (
  id TEXT PRIMARY KEY NOT NULL,
  deliberation_id TEXT NOT NULL REFERENCES deliberations(id),
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  seq INTEGER NOT NULL,
  -- What verification said when it was decided on; null before.
  proposed TEXT,
  decision TEXT,
  reason TEXT,
  other_id TEXT,
  event_date TEXT,
  document_no TEXT,
  note TEXT,
  votes_for INTEGER CHECK (votes_for IS NULL OR votes_for BETWEEN 0 AND 9999),
  votes_against INTEGER CHECK (votes_against IS NULL OR votes_against BETWEEN 0 AND 9999),
  votes_abstain INTEGER CHECK (votes_abstain IS NULL OR votes_abstain BETWEEN 0 AND 9999),
  decided_at TEXT,
  decided_by TEXT,
  ${provenance},
  CHECK ((decision IS NULL) = (decided_at IS NULL) AND (decision IS NULL) = (proposed IS NULL))
) STRICT;
CREATE UNIQUE INDEX deliberation_rows_entry ON deliberation_rows(deliberation_id, entry_id);
CREATE UNIQUE INDEX deliberation_rows_order ON deliberation_rows(deliberation_id, seq);
CREATE INDEX deliberation_rows_of_entry ON deliberation_rows(entry_id);
${lockedRows("deliberation_rows")}

CREATE TABLE deliberation_attendance (
  id TEXT PRIMARY KEY NOT NULL,
  deliberation_id TEXT NOT NULL REFERENCES deliberations(id),
  seq INTEGER NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  element TEXT NOT NULL,
  position TEXT,
  address TEXT,
  sex TEXT CHECK (sex IS NULL OR sex IN ('L', 'P')),
  -- Signs the berita acara, and as what.
  duty TEXT NOT NULL CHECK (duty IN ('hadir', 'pemimpin', 'notulis', 'saksi', 'mengetahui')),
  ${provenance}
) STRICT;
CREATE INDEX deliberation_attendance_order ON deliberation_attendance(deliberation_id, seq);
${lockedRows("deliberation_attendance")}

-- Every move, with its reason where one is needed.
CREATE TABLE deliberation_events (
  id TEXT PRIMARY KEY NOT NULL,
  deliberation_id TEXT NOT NULL REFERENCES deliberations(id),
  move TEXT NOT NULL CHECK (move IN ('mulai', 'kunci', 'buka_kunci')),
  paper_version INTEGER NOT NULL,
  reason TEXT,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  CHECK ((move = 'buka_kunci') = (reason IS NOT NULL))
) STRICT;
CREATE INDEX deliberation_events_order ON deliberation_events(deliberation_id, created_at);
${append("deliberation_events")}

-- One version of the berita acara: what its head says, and who was there.
CREATE TABLE deliberation_papers (
  id TEXT PRIMARY KEY NOT NULL,
  deliberation_id TEXT NOT NULL REFERENCES deliberations(id),
  paper_version INTEGER NOT NULL,
  content TEXT NOT NULL CHECK (json_valid(content)),
  -- [[outcome, rows], ...]: the lines of the paper, counted from its annex.
  counts TEXT NOT NULL CHECK (json_valid(counts)),
  row_count INTEGER NOT NULL CHECK (row_count > 0),
  -- Of content and annex: the same print at the foot of a paper tells that nothing was exchanged.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  ${provenance}
) STRICT;
CREATE UNIQUE INDEX deliberation_papers_version ON deliberation_papers(deliberation_id, paper_version);
${append("deliberation_papers")}

-- The annex of one version, as it stood at the locking.
CREATE TABLE deliberation_paper_rows (
  paper_id TEXT NOT NULL REFERENCES deliberation_papers(id),
  seq INTEGER NOT NULL,
  entry_id TEXT NOT NULL REFERENCES prelist_entries(id),
  list_id TEXT,
  nik TEXT,
  nokk TEXT,
  name TEXT,
  address TEXT,
  rt TEXT,
  rw TEXT,
  proposed TEXT NOT NULL,
  decision TEXT NOT NULL,
  reason TEXT,
  note TEXT,
  votes_for INTEGER,
  votes_against INTEGER,
  votes_abstain INTEGER,
  ${provenance},
  PRIMARY KEY (paper_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX deliberation_paper_rows_entry ON deliberation_paper_rows(entry_id);
${append("deliberation_paper_rows")}

-- Every paper that was asked for: which, for whom, why. Files stand in prelist_exports.
CREATE TABLE deliberation_prints (
  id TEXT PRIMARY KEY NOT NULL,
  deliberation_id TEXT NOT NULL REFERENCES deliberations(id),
  paper TEXT NOT NULL CHECK (paper IN ('berita_acara', 'daftar', 'daftar_hadir', 'daftar_hadir_kosong', 'rekap')),
  copy TEXT NOT NULL CHECK (copy IN ('resmi', 'publik')),
  -- 0: before the first locking.
  paper_version INTEGER NOT NULL,
  rw TEXT,
  rt TEXT,
  reason TEXT NOT NULL CHECK (reason <> ''),
  roles TEXT NOT NULL,
  printed_at TEXT NOT NULL,
  printed_by TEXT NOT NULL
) STRICT;
CREATE INDEX deliberation_prints_order ON deliberation_prints(deliberation_id, printed_at);
${append("deliberation_prints")}
`;

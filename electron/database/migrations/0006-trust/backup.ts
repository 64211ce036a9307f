// Schema 6: room backup and machine faults.

export const backup6 = `
-- Why a backup was made: by hand, by the hour, at closing.
ALTER TABLE backups ADD COLUMN kind TEXT NOT NULL DEFAULT 'tangan' CHECK (kind IN ('tangan', 'jam', 'keluar'));
-- Opens the backup, so that the monthly drill can; lies in the encrypted database and goes with the row.
ALTER TABLE backups ADD COLUMN key BLOB CHECK (key IS NULL OR length(key) = 32);
-- The second place: written there, or the code of why not. Both NULL: there was no second place then.
ALTER TABLE backups ADD COLUMN second_at TEXT;
ALTER TABLE backups ADD COLUMN second_failure TEXT;

-- The second place of every backup, for example another disk. One row at most.
CREATE TABLE backup_places (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  place TEXT NOT NULL CHECK (length(place) BETWEEN 1 AND 1000),
  drive TEXT NOT NULL CHECK (drive IN ('tetap', 'lepas', 'jaringan', 'tidak_diketahui')),
  set_at TEXT NOT NULL,
  set_by TEXT NOT NULL
) STRICT;

-- Drills: a backup restored on a scratch copy and looked at. Facts, never changed.
CREATE TABLE backup_drills (
  id TEXT PRIMARY KEY,
  at TEXT NOT NULL,
  backup TEXT NOT NULL, -- name of the file
  backup_made_at TEXT NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('pertama', 'kedua')),
  outcome TEXT NOT NULL CHECK (outcome IN ('berhasil', 'gagal')),
  finding TEXT, -- code of what was wrong
  cases INTEGER NOT NULL,
  persons INTEGER NOT NULL,
  links INTEGER NOT NULL, -- audit links that were walked
  documents INTEGER NOT NULL, -- photos and PDFs that were opened
  milliseconds INTEGER NOT NULL
) STRICT;
CREATE TRIGGER backup_drills_keep BEFORE UPDATE ON backup_drills BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER backup_drills_stay BEFORE DELETE ON backup_drills BEGIN SELECT RAISE(ABORT, 'append only'); END;

-- The latest time that was believed, and since when the clock of the PC is doubted.
CREATE TABLE machine_clock (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  trusted_at TEXT NOT NULL,
  doubt TEXT CHECK (doubt IN ('mundur', 'maju')),
  doubt_since TEXT,
  CHECK ((doubt IS NULL) = (doubt_since IS NULL))
) STRICT;
-- Every stretch of work under a doubted clock, by its numbers in the audit chain: what was written in it carries 'jam_diragukan'.
CREATE TABLE clock_doubts (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('mundur', 'maju')),
  machine_at TEXT NOT NULL, -- what the PC said
  trusted_at TEXT NOT NULL, -- what was counted with instead
  from_seq INTEGER NOT NULL,
  to_seq INTEGER,
  ended TEXT CHECK (ended IN ('jam_betul', 'dipastikan'))
) STRICT;
`;

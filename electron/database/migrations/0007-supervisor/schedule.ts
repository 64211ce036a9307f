// Recaps that the office prepares by itself when a month, quarter or year is over, and who was reminded last on which day.
export const schedule7 = `
CREATE TABLE prepared_recaps (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('bulan', 'triwulan', 'tahun')),
  from_day TEXT NOT NULL,
  to_day TEXT NOT NULL CHECK (to_day >= from_day),
  -- The sums on that day: of all cases, and of those that are not sensitive.
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  open_figures TEXT NOT NULL CHECK (json_valid(open_figures)),
  prepared_at TEXT NOT NULL,
  prepared_by TEXT NOT NULL CHECK (prepared_by = 'sistem'),
  settled_how TEXT CHECK (settled_how IN ('dilihat', 'diabaikan')),
  settled_at TEXT,
  settled_by TEXT,
  UNIQUE (from_day, to_day),
  CHECK ((settled_how IS NULL) = (settled_at IS NULL) AND (settled_how IS NULL) = (settled_by IS NULL))
) STRICT;
CREATE TRIGGER prepared_recaps_stay BEFORE DELETE ON prepared_recaps
BEGIN SELECT RAISE(ABORT, 'a prepared recap stays'); END;
CREATE TRIGGER prepared_recaps_keep BEFORE UPDATE OF id, kind, from_day, to_day, figures, open_figures, prepared_at, prepared_by
  ON prepared_recaps
BEGIN SELECT RAISE(ABORT, 'what was prepared never changes'); END;
CREATE TRIGGER prepared_recaps_once BEFORE UPDATE ON prepared_recaps WHEN OLD.settled_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a prepared recap is settled once'); END;

CREATE TABLE reminders_told (
  account_id TEXT PRIMARY KEY,
  day TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

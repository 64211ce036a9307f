// Schema 6: deliberations, checks and statistics of prelists.
const append = (table: string) => `
CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END;`;

const cancelled = (id: string) =>
  `EXISTS (SELECT 1 FROM deliberation_cancellations WHERE deliberation_id = ${id})`;
const still = (table: string, verb: "insert" | "update" | "delete") => `
CREATE TRIGGER ${table}_cancelled_${verb} BEFORE ${verb.toUpperCase()} ON ${table} WHEN ${cancelled(`${verb === "insert" ? "NEW" : "OLD"}.deliberation_id`)}
  BEGIN SELECT RAISE(ABORT, 'the deliberation was cancelled'); END;`;
const stays = (table: string) =>
  (["insert", "update", "delete"] as const).map((verb) => still(table, verb)).join("");

export const meeting6 = `
-- A deliberation that does not take place, or that must be held anew: it stays with its reason, and nothing of it changes any more.
CREATE TABLE deliberation_cancellations (
  deliberation_id TEXT PRIMARY KEY NOT NULL REFERENCES deliberations(id),
  reason TEXT NOT NULL CHECK (length(reason) >= 5),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;
${append("deliberation_cancellations")}
CREATE TRIGGER deliberation_cancellations_locked BEFORE INSERT ON deliberation_cancellations
  WHEN (SELECT state FROM deliberations WHERE id = NEW.deliberation_id) = 'terkunci'
  BEGIN SELECT RAISE(ABORT, 'the deliberation is locked'); END;
CREATE TRIGGER deliberations_cancelled BEFORE UPDATE ON deliberations WHEN ${cancelled("OLD.id")}
  BEGIN SELECT RAISE(ABORT, 'the deliberation was cancelled'); END;
${stays("deliberation_rows")}
${stays("deliberation_attendance")}

-- Numbers that the register of letters gave to minutes. The newest counts; one that was changed is cancelled in the register and stays.
CREATE TABLE deliberation_letters (
  letter_id TEXT PRIMARY KEY NOT NULL REFERENCES letters(id),
  deliberation_id TEXT NOT NULL REFERENCES deliberations(id),
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL
) STRICT;
CREATE INDEX deliberation_letters_of ON deliberation_letters(deliberation_id, created_at);
${append("deliberation_letters")}

-- Rows of a file that the officer left out of an import, as runs of row numbers; what they said is not kept.
CREATE TABLE prelist_left_rows (
  batch_id TEXT NOT NULL REFERENCES prelist_batches(id),
  from_row INTEGER NOT NULL,
  to_row INTEGER NOT NULL CHECK (to_row >= from_row),
  -- baris: single rows; wilayah: all rows of a village of the file.
  reason TEXT NOT NULL CHECK (reason IN ('baris', 'wilayah')),
  PRIMARY KEY (batch_id, from_row)
) STRICT, WITHOUT ROWID;
`;

// Schema 4 of the room referrals: lists of answers, and the sub-steps of a category.

// An office that was set up before has the seeded categories: they get the steps of that day, unless the office gave the code another meaning.
const STEPS = {
  "KES-01": {
    meant: "%reaktivasi%",
    source: "Alur satu dinas (praktik setempat, bukan aturan pusat)",
    steps: [
      { code: "rekomendasi", label: "Rekomendasi terbit", dated: false },
      { code: "siks", label: "Diinput ke SIKS-NG", dated: false },
      { code: "keputusan", label: "Keputusan Kemensos", dated: false },
      { code: "aktif", label: "Aktif kembali di BPJS", dated: true },
    ],
  },
  "SOS-03": {
    meant: "%usulan baru%",
    source: "Urutan usulan desa menurut pedoman; istilah menurut praktik setempat",
    steps: [
      { code: "usulan_awal", label: "Masuk daftar usulan awal", dated: false },
      { code: "musdes", label: "Dibahas di musdes/muskel", dated: false },
      { code: "verval", label: "Verval lapangan", dated: false },
      { code: "siks", label: "Diinput ke SIKS-NG", dated: false },
      { code: "pengesahan", label: "Disahkan bupati/wali kota", dated: false },
    ],
  },
} as const;

const provenance = `
  legal_basis TEXT NOT NULL,
  purpose TEXT NOT NULL,
  source TEXT NOT NULL,
  created_at TEXT NOT NULL,
  created_by TEXT NOT NULL,
  updated_at TEXT NOT NULL`;

const text = (value: string) => `'${value.replaceAll("'", "''")}'`;

const categorySteps = Object.entries(STEPS)
  .map(
    ([code, { meant, source, steps }]) =>
      `UPDATE categories SET steps = ${text(JSON.stringify(steps))}, steps_source = ${text(source)}
WHERE code = ${text(code)} AND name LIKE ${text(meant)};`,
  )
  .join("\n");

export const answers = `
-- Steps inside the work on a case, as data of its category.
ALTER TABLE categories ADD COLUMN steps TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(steps));
ALTER TABLE categories ADD COLUMN steps_source TEXT NOT NULL DEFAULT '';
${categorySteps}
-- Code of the furthest step that a case has reached; its story stands in the timeline.
ALTER TABLE cases ADD COLUMN step_code TEXT;

-- A list of answers: who sent or told it. What it did stands in the histories of its referrals; nothing else of the file is kept.
CREATE TABLE answer_lists (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT,
  destination_id TEXT REFERENCES destinations (id),
  answered_by TEXT NOT NULL CHECK (answered_by <> ''),
  answered_on TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('berkas', 'surat', 'telepon', 'lisan')),
  actor_name TEXT NOT NULL,${provenance}
) STRICT;
CREATE INDEX answer_lists_recent ON answer_lists (created_at);

ALTER TABLE referral_events ADD COLUMN list_id TEXT REFERENCES answer_lists (id);
-- The answer that this step took back; each is taken back once at most.
ALTER TABLE referral_events ADD COLUMN takes_back TEXT REFERENCES referral_events (id);
CREATE UNIQUE INDEX referral_events_taken_back ON referral_events (takes_back) WHERE takes_back IS NOT NULL;

-- One answer of a list, with the state of referral and case before it.
CREATE TABLE answer_rows (
  event_id TEXT PRIMARY KEY REFERENCES referral_events (id),
  list_id TEXT NOT NULL REFERENCES answer_lists (id),
  seq INTEGER NOT NULL CHECK (seq >= 1),
  row_no INTEGER NOT NULL CHECK (row_no >= 1),
  referral_id TEXT NOT NULL REFERENCES referrals (id),
  last_on TEXT NOT NULL,
  reply_by TEXT NOT NULL,
  answered_on TEXT,
  case_state TEXT NOT NULL,
  case_since TEXT NOT NULL,
  case_since_on TEXT NOT NULL,
  case_after TEXT NOT NULL,${provenance},
  UNIQUE (list_id, seq)
) STRICT;
${["answer_lists", "answer_rows"]
  .map(
    (table) => `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
BEGIN SELECT RAISE(ABORT, 'what a list of answers did is append-only'); END;
CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
BEGIN SELECT RAISE(ABORT, 'what a list of answers did is append-only'); END;`,
  )
  .join("\n")}
`;

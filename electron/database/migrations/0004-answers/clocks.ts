// Schema 4 of the clocks: what the work queue asks for stands ready in its order, counts are kept, and reminders can be put off.
// Whoever makes the table cases or referrals anew must make these triggers anew: a count that is not kept is wrong for good.
const WAITING = "'diterbitkan', 'sampai', 'diteruskan', 'disetujui', 'dilayani'";

const queue = `
-- The clock runs: open, and the office does not wait for the citizen (shared/cases/states.ts).
ALTER TABLE cases ADD COLUMN running INTEGER NOT NULL
  GENERATED ALWAYS AS (state NOT IN ('perbaikan_berkas', 'selesai', 'ditolak', 'batal')) VIRTUAL;
-- The first day until which an answer is awaited, and whether a referral came back incomplete; kept by the triggers below.
ALTER TABLE cases ADD COLUMN awaited_by TEXT;
ALTER TABLE cases ADD COLUMN returned INTEGER NOT NULL DEFAULT 0 CHECK (returned IN (0, 1));
-- The list in which a referral stands (shared/referrals/states.ts).
ALTER TABLE referrals ADD COLUMN list TEXT NOT NULL GENERATED ALWAYS AS (CASE
  WHEN state IN (${WAITING}) THEN 'menunggu'
  WHEN state = 'dikembalikan' THEN 'kembali'
  WHEN state IN ('ditarik', 'dibatalkan') THEN 'dibatalkan'
  WHEN state IN ('tanpa_jawaban', 'dilepas') THEN 'tanpa_jawaban'
  ELSE 'dijawab' END) VIRTUAL;

CREATE INDEX cases_by_state ON cases (state, received_at, id);
CREATE INDEX cases_closed ON cases (received_at, id) WHERE open = 0;
CREATE INDEX cases_category ON cases (category_code, received_at, id, open);
CREATE INDEX cases_category_open ON cases (category_code, urgency_rank, due_on, id) WHERE open = 1;
CREATE INDEX cases_late ON cases (due_on, id) WHERE running = 1;
CREATE INDEX cases_unratified ON cases (urgency_rank, due_on, id) WHERE ratify_due_on IS NOT NULL AND ratified_at IS NULL;
CREATE INDEX cases_asked_again ON cases (urgency_rank, due_on, id, follow_up_on) WHERE follow_up_on IS NOT NULL;
CREATE INDEX cases_awaited ON cases (urgency_rank, due_on, id, awaited_by) WHERE awaited_by IS NOT NULL;
CREATE INDEX cases_promised ON cases (urgency_rank, due_on, id, promised_on) WHERE open = 1 AND promised_on IS NOT NULL;
CREATE INDEX cases_returned ON cases (urgency_rank, due_on, id) WHERE returned = 1;
CREATE INDEX cases_number_end ON cases (substr(number, -4));
CREATE INDEX referrals_person ON referrals (person_id);
CREATE INDEX referrals_list ON referrals (list, issued_on, id);
CREATE INDEX referrals_list_day ON referrals (list, reply_by, id);
CREATE INDEX letters_number ON letters (number);
CREATE INDEX letters_sequence ON letters (sequence);

UPDATE cases SET awaited_by = (SELECT min(r.reply_by) FROM referrals r WHERE r.case_id = cases.id AND r.waiting = 1),
  returned = EXISTS (SELECT 1 FROM referrals r WHERE r.case_id = cases.id AND r.state = 'dikembalikan')
WHERE id IN (SELECT case_id FROM referrals WHERE ended = 0);
`;

/** What a case says of its referrals, after one was issued or took a step. */
const told = (name: string, when: string) => `
CREATE TRIGGER ${name} AFTER ${when} ON referrals BEGIN
  UPDATE cases SET awaited_by = (SELECT min(reply_by) FROM referrals WHERE case_id = NEW.case_id AND waiting = 1),
    returned = EXISTS (SELECT 1 FROM referrals WHERE case_id = NEW.case_id AND state = 'dikembalikan')
  WHERE id = NEW.case_id;
END;`;

/** Rows of a table by a column that says where they stand; rows are never deleted. */
const counted = (table: string, column: string, changes: string) => `
CREATE TABLE ${table}_counts (${column} TEXT PRIMARY KEY NOT NULL, n INTEGER NOT NULL CHECK (n >= 0)) STRICT, WITHOUT ROWID;
INSERT INTO ${table}_counts SELECT ${column}, count(*) FROM ${table} GROUP BY ${column};
CREATE TRIGGER ${table}_count_new AFTER INSERT ON ${table} BEGIN
  INSERT INTO ${table}_counts VALUES (NEW.${column}, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;
CREATE TRIGGER ${table}_count_move AFTER UPDATE OF ${changes} ON ${table} WHEN NEW.${column} <> OLD.${column} BEGIN
  UPDATE ${table}_counts SET n = n - 1 WHERE ${column} = OLD.${column};
  INSERT INTO ${table}_counts VALUES (NEW.${column}, 1) ON CONFLICT DO UPDATE SET n = n + 1;
END;`;

export const clocks = [
  queue,
  told("referrals_tell_new", "INSERT"),
  told("referrals_tell_step", "UPDATE OF state, reply_by"),
  counted("cases", "state", "state"),
  counted("referrals", "list", "state"),
].join("\n");

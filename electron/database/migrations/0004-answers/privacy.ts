// Schema 4 of the room cases: a case may become sensitive later. What was told of it then goes under the second key, and only that way.

/** Every column that a sealing leaves alone. */
const same = (...columns: string[]) =>
  columns.map((column) => `NEW.${column} IS OLD.${column}`).join(" AND ");

const PROVENANCE = ["legal_basis", "purpose", "source", "created_at", "created_by"];
const ofSensitiveCase = (caseId: string) =>
  `(SELECT sensitive FROM cases WHERE id = ${caseId}) = 1`;
const caseOfReferral = `(SELECT case_id FROM referrals WHERE id = OLD.referral_id)`;

export const privacy = `
ALTER TABLE referral_revisions ADD COLUMN words_sealed BLOB; -- subject and request of a sensitive case
ALTER TABLE statements ADD COLUMN words_sealed BLOB; -- needed_for, text and the reason of a cancellation, of a sensitive case

DROP TRIGGER IF EXISTS case_events_no_update;
CREATE TRIGGER case_events_no_update BEFORE UPDATE ON case_events
WHEN NOT (OLD.details IS NOT NULL AND NEW.details IS NULL AND NEW.details_sealed IS NOT NULL
  AND ${ofSensitiveCase("OLD.case_id")}
  AND ${same("id", "case_id", "seq", "kind", "from_state", "to_state", "actor_name", "updated_at", ...PROVENANCE)})
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;

DROP TRIGGER IF EXISTS referral_events_no_update;
CREATE TRIGGER referral_events_no_update BEFORE UPDATE ON referral_events
WHEN NOT (OLD.note IS NOT NULL AND NEW.note IS NULL AND NEW.missing = '[]' AND NEW.onward_to = ''
  AND (NEW.note_sealed IS NOT NULL OR (OLD.note = '' AND OLD.missing = '[]' AND OLD.onward_to = ''))
  AND ${ofSensitiveCase(caseOfReferral)}
  AND ${same("id", "referral_id", "seq", "kind", "from_state", "to_state", "day", "answered_by", "via", "reply_by", "evidence_id", "actor_name", "updated_at", ...PROVENANCE)})
BEGIN SELECT RAISE(ABORT, 'the history of a referral is append-only'); END;

DROP TRIGGER IF EXISTS referral_revisions_no_update;
CREATE TRIGGER referral_revisions_no_update BEFORE UPDATE ON referral_revisions
WHEN NOT (OLD.words_sealed IS NULL AND NEW.words_sealed IS NOT NULL AND NEW.subject = '' AND NEW.request = ''
  AND ${ofSensitiveCase(caseOfReferral)}
  AND ${same("referral_id", "revision", "enclosure", "copies", "updated_at", ...PROVENANCE)})
BEGIN SELECT RAISE(ABORT, 'an old text of a letter is kept as it was'); END;

-- A document moves to the second file (body), loses its open name, or is sealed; nothing else of it changes.
DROP TRIGGER IF EXISTS attachments_no_update;
CREATE TRIGGER attachments_no_update BEFORE UPDATE ON attachments
WHEN NOT (${same("id", "case_id", "event_id", "kind", "mime", "size", ...PROVENANCE)}
  AND (OLD.body IS NOT NULL
    OR (OLD.sealed = 0 AND NEW.sealed = 1)
    OR (OLD.name_sealed IS NULL AND NEW.name_sealed IS NOT NULL AND NEW.name = '' AND ${same("sealed", "address", "thumb", "body")})))
BEGIN SELECT RAISE(ABORT, 'an attachment never changes'); END;
CREATE INDEX attachments_unsealed ON attachments (case_id) WHERE sealed = 0;
`;

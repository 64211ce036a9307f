// Schema 6 of the room referrals: to whom a letter of a sensitive case goes may tell the address of a shelter, and goes under the second key.
const same = (...columns: string[]) =>
  columns.map((column) => `NEW.${column} IS OLD.${column}`).join(" AND ");
const OF_SENSITIVE_CASE = `(SELECT sensitive FROM cases WHERE id =
  (SELECT case_id FROM referrals WHERE id = OLD.referral_id)) = 1`;

export const targets = `
-- JSON of addressee, place, enclosure and copies; the open columns are empty then. Old rows are sealed at the next sign-in.
ALTER TABLE referrals ADD COLUMN target_sealed BLOB
  CHECK (target_sealed IS NULL OR (addressee = '' AND addressee_place = '' AND enclosure = '' AND copies = '[]'));
CREATE INDEX referrals_unsealed ON referrals (case_id) WHERE target_sealed IS NULL;

DROP TRIGGER referrals_by_version;
CREATE TRIGGER referrals_by_version BEFORE UPDATE OF subject, request, enclosure, copies, target_sealed ON referrals
WHEN NEW.revision <> OLD.revision + 1
  AND NOT (OLD.target_sealed IS NULL AND NEW.target_sealed IS NOT NULL AND ${same("subject", "request", "revision")}
    AND (SELECT sensitive FROM cases WHERE id = OLD.case_id) = 1)
BEGIN SELECT RAISE(ABORT, 'the text of a letter changes by version only'); END;

DROP TRIGGER referral_revisions_no_update;
CREATE TRIGGER referral_revisions_no_update BEFORE UPDATE ON referral_revisions
WHEN NOT (NEW.words_sealed IS NOT NULL AND NEW.subject = '' AND NEW.request = '' AND NEW.enclosure = '' AND NEW.copies = '[]'
  AND (OLD.words_sealed IS NULL OR OLD.enclosure <> '' OR OLD.copies <> '[]')
  AND ${OF_SENSITIVE_CASE}
  AND ${same("referral_id", "revision", "legal_basis", "purpose", "source", "created_at", "created_by", "updated_at")})
BEGIN SELECT RAISE(ABORT, 'an old text of a letter is kept as it was'); END;
`;

// What the dashboard counts by: the day a case ended, and indexes that hold every column it sums, so that no case is opened to be counted.
export const dashboard7 = `
ALTER TABLE cases ADD COLUMN ended_on TEXT NOT NULL
  GENERATED ALWAYS AS (ifnull(closed_on, '9999-12-31')) VIRTUAL;
CREATE INDEX cases_ended ON cases (ended_on, received_on, sensitive, state, due_on);
CREATE INDEX cases_reported ON cases
  (received_on, ended_on, sensitive, category_code, state, officer_id, contact_kind, desil, person_id);
CREATE INDEX referrals_reported ON referrals (issued_on, destination_id, state, case_id);
CREATE INDEX cases_sensitive ON cases (id) WHERE sensitive = 1;
CREATE INDEX persons_counted ON persons
  (id, sex, birth_date, home_is_ktp, home_village_code, ktp_village_code);
DROP INDEX cases_received_on;
`;

// What the desk reads of each account, found by index: who was opened last, which cases were handed over. Nothing of it is kept twice.
export const desk7 = `
CREATE INDEX audit_opened ON audit (actor, seq)
  WHERE outcome = 'berhasil' AND call IN ('people.get', 'cases.get', 'prelists.entries');
CREATE INDEX case_events_handed ON case_events (created_by, created_at) WHERE kind = 'serah';
CREATE INDEX prelist_actions_by ON prelist_actions (done_by, done_at);
`;

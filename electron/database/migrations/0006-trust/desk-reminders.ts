// Schema 6 of the clocks: a reminder may be put off, statements remind before they end, and the list of what is late stands ready in its order.
export const reminders = `
-- Of those due on one day emergencies come first, as on the list of what is late.
DROP INDEX cases_late;
CREATE INDEX cases_late ON cases (due_on, urgency_rank, id) WHERE running = 1;

-- The day on which a reminder that was put off comes back; why stands in the timeline.
ALTER TABLE cases ADD COLUMN snoozed_until TEXT;
CREATE INDEX cases_snoozed ON cases (snoozed_until, id) WHERE snoozed_until IS NOT NULL;
CREATE INDEX statements_end ON statements (valid_until);
`;

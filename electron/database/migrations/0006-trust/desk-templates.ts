// Schema 6 of templates: the slip of a letter and the papers of a case keep the text they were issued with.
export const templates = `
ALTER TABLE letters ADD COLUMN slip_template_id TEXT REFERENCES letter_templates (id);
CREATE TRIGGER letters_keep_slip_template BEFORE UPDATE OF slip_template_id ON letters
BEGIN SELECT RAISE(ABORT, 'a letter keeps the template it was issued with'); END;

ALTER TABLE cases ADD COLUMN receipt_template TEXT REFERENCES letter_templates (id);
ALTER TABLE cases ADD COLUMN form_template TEXT REFERENCES letter_templates (id);
CREATE TRIGGER cases_keep_templates BEFORE UPDATE OF receipt_template, form_template ON cases
BEGIN SELECT RAISE(ABORT, 'a case keeps the templates it was registered with'); END;
`;

// Schema 4 of the clocks: reminders.
export const clocks = ``;

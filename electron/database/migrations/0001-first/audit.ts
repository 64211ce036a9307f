// Schema 1 of the room audit.
export const audit = ``;

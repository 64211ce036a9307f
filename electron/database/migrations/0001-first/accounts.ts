// Schema 1 of the room accounts.
export const accounts = ``;

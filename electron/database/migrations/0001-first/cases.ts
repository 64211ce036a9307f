// Schema 1 of the room cases.
export const cases = ``;

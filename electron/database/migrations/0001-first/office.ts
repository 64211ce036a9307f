// Schema 1 of the room office.
export const office = ``;

// Schema 1 of the room people.
export const people = ``;

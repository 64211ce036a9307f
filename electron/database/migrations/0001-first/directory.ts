// Schema 1 of the room directory.
export const directory = ``;

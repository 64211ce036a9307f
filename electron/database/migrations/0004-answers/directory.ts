// Schema 4 of the room directory: waiting lists, rules of the office and targets of programmes.
export const directory = ``;

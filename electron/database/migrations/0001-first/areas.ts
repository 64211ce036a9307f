// Schema 1 of the room areas.
export const areas = ``;

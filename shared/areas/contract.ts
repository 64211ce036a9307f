// Calls of the room areas.

export const areas = {};

// Indonesian texts of the room areas.

export const areas = {};

// Indonesian texts of the room audit.

export const audit = {};

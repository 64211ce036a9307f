// Calls of the room office.

export const office = {};

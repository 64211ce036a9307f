// Calls of the room backup.

export const backup = {};

// Calls of the room directory.

export const directory = {};

// Calls of the room prelists.

export const prelists = {};

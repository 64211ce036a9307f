// Calls of the room prelists: saved profiles of header sets.
export const profilesCalls = {};

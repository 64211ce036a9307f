// Calls of the room prelists: results of verification.
export const resultsCalls = {};

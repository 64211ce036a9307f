// Calls of the room prelists: files on the way out.
export const outCalls = {};

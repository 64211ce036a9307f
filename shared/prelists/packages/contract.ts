// Calls of the room prelists: work packages and field sheets.
export const packagesCalls = {};

// Calls of the room prelists: taking an import back.
export const importsCalls = {};

// Calls of the room prelists: values that the office corrects.
export const editsCalls = {};

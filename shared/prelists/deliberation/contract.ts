// Calls of the room prelists: deliberation in the village.
export const deliberationCalls = {};

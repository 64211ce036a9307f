// Calls of the room prelists: statistics of a list.
export const statisticsCalls = {};

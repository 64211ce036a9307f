// Calls of the room prelists: the grid.
export const gridCalls = {};

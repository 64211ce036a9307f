// Calls of the room prelists: proposals, removals and objections.
export const proposalsCalls = {};

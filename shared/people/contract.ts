// Calls of the room people.

export const people = {};

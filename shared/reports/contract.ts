// Calls of the room reports.

export const reports = {};

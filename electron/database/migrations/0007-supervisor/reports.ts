// What reports keep: definitions of the office's own, papers prepared by themselves, indexes of the dashboard.
export const reports7 = ``;

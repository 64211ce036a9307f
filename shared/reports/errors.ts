// Error codes of the room reports.
export type ReportsError = "periode_tidak_sah";

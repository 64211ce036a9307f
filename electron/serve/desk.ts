// The desk: what lies outside the database and differs between window, CLI and tests.
export interface Desk {}

// Error codes of the grid.
export type GridError = never;

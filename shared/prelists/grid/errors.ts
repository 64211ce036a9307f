// Error codes of the grid.
export type GridError = "saringan_tersamar_pendek"; // a filter over masked numbers with fewer than four digits

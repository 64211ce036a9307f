// Error codes of the room directory.
export type DirectoryError = 'tujuan_dipakai';

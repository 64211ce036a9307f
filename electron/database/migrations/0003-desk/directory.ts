// Schema 3: directory.
export const directory = "";

// Schema 3: cases.
export const cases = "";

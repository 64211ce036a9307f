// Schema 3: documents.
export const documents = "";

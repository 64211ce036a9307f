export const documents = "";

export const directory = "";

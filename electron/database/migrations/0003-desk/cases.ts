export const cases = "";

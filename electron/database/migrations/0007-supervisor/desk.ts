// What the desk keeps for each account: what was opened last, what can still be taken back.
export const desk7 = ``;

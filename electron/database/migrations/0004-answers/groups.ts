// Schema 4 of the room cases: groups, businesses, fasilitator and pillars.
export const groups = ``;

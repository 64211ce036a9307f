// Schema 4 of the room cases: the safe contact, and sensitivity that changes later.
export const privacy = ``;

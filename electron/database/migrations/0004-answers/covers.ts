// Schema 4 of the room referrals: covering letters (surat pengantar) with their list of names.
export const covers = ``;

// Schema 5 of the room prelists: deliberation in the village.
export const deliberation = "";

// English texts of the room areas.
import type { areas as original } from "../id/areas.ts";

export const areas: typeof original = {
  picker: {
    hint: "Name of the village, then of the kecamatan",
    typeMore: "Type at least two letters.",
    nothing: "No region has that name.",
    clear: "Clear the region",
  },
};

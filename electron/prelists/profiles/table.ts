// Tables of profiles of header sets and of tied lists: row types for Kysely, and the class of every column.
import type { Classes } from "../../database/classes.ts";

export interface PrelistLinksTable {
  member_list_id: string;
  household_list_id: string;
  created_at: string;
  created_by: string;
}

export interface ProfileTables {
  prelist_links: PrelistLinksTable;
}

export const profilesClasses: Classes<ProfileTables> = {
  prelist_links: {
    member_list_id: "umum",
    household_list_id: "umum",
    created_at: "umum",
    created_by: "umum",
  },
};

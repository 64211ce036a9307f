// Handlers: saved profiles of header sets, and workbooks with a household and a member sheet.
import type { profilesCalls } from "../../../shared/prelists/profiles/contract.ts";
import type { HandlersOf } from "../../serve/context.ts";
import { linkLists, listLink } from "./links.ts";
import { sheetPair } from "./pair.ts";
import {
  deleteProfile,
  exportProfile,
  importProfile,
  nameProfile,
  savedProfiles,
} from "./saved.ts";

export const profilesHandlers: HandlersOf<typeof profilesCalls> = {
  savedProfiles,
  nameProfile,
  deleteProfile,
  exportProfile,
  importProfile,
  sheetPair,
  linkLists,
  listLink,
};

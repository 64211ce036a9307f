// Filters of the case list kept under a name, by each officer for themselves.
import * as z from "zod";
import { CaseStateName, CategoryCode, VIEWS } from "./schemas.ts";

/** An officer keeps a handful; more would be a list to search in. */
export const SAVED_VIEWS_LIMIT = 12;

export const ViewFilter = z.strictObject({
  view: z.enum(VIEWS),
  text: z.string().trim().max(100),
  state: CaseStateName.nullable(),
  categoryCode: CategoryCode.nullable(),
});
export type ViewFilter = z.infer<typeof ViewFilter>;

export const SavedView = z.object({
  id: z.string(),
  name: z.string(),
  filter: ViewFilter,
});
export type SavedView = z.infer<typeof SavedView>;

export const SaveViewInput = z.object({
  id: z.uuid(),
  /** A view of that name is replaced. */
  name: z.string().trim().min(1).max(40),
  filter: ViewFilter,
});

/** Whether two filters show the same list. */
export function sameFilter(a: ViewFilter, b: ViewFilter): boolean {
  return (
    a.view === b.view &&
    a.text.trim() === b.text.trim() &&
    a.state === b.state &&
    a.categoryCode === b.categoryCode
  );
}

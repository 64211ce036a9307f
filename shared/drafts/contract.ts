// Calls of the room drafts: an unfinished form survives a crash. One row per author and form, deleted by the save it belongs to.
import * as z from "zod";
import { command, query } from "../call.ts";

/** Name of a form, such as 'cases.intake'. */
export const FormName = z
  .string()
  .regex(/^[a-z]+(\.[a-z-]+)+$/)
  .max(60);
/** JSON text of the form; 64 KB hold a long story. */
const Payload = z.string().min(2).max(65_536).refine(isJsonObject, "JSON object expected");

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null;
  } catch {
    return false; // not JSON: the schema refuses it by name
  }
}

export const Draft = z.object({
  form: FormName,
  savedAt: z.string(),
  /** Null when the draft is sealed and this account cannot open it. */
  payload: z.string().nullable(),
  restricted: z.boolean(),
});
export type Draft = z.infer<typeof Draft>;

export const drafts = {
  /** `sensitive` seals the draft under the second key: an account without it can save, and not read back. */
  save: command(
    { roles: "masuk", log: "none", refetch: "none" },
    z.object({ form: FormName, payload: Payload, sensitive: z.boolean() }),
    z.object({ savedAt: z.string() }),
  ),
  /** The caller's own drafts, newest first. */
  list: query({ roles: "masuk", log: "none" }, z.void(), z.array(Draft)),
  discard: command({ roles: "masuk", log: "none" }, z.object({ form: FormName }), z.void()),
};

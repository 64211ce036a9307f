// Calls of the room updates: a signed update is taken from a stick or a server, checked, and put in place after a backup.
import * as z from "zod";
import { command, door, query, task } from "../call.ts";
import { INSTALLS, UpdateHeader } from "./header.ts";

/** What the officer is told of an update. */
export const Offer = UpdateHeader.pick({ version: true, releasedOn: true, notes: true }).extend({
  bytes: z.number().int(),
});
export type Offer = z.infer<typeof Offer>;

export const UpdateState = z.object({
  version: z.string(),
  install: z.enum(INSTALLS),
  /** Whether this build holds a key to check updates with. */
  checks: z.boolean(),
  training: z.boolean(),
  /** Checked, and lying in the office's folder. */
  ready: Offer.nullable(),
});
export type UpdateState = z.infer<typeof UpdateState>;

const Bytes = z.object({ done: z.number().int(), total: z.number().int() });

export const updates = {
  state: door({ roles: ["admin"], log: "none" }, z.void(), UpdateState),
  /** Where updates are fetched when somebody asks; null: nowhere, and the program never uses the network. */
  source: query(
    { roles: ["admin"], log: "none" },
    z.void(),
    z.object({ address: z.string().nullable() }),
  ),
  /** @throws pembaruan_alamat_salah */
  setSource: command(
    { roles: ["admin"], log: {}, proof: true },
    z.object({ address: z.string().trim().max(300).nullable() }),
    z.object({}),
  ),
  /** Checks a chosen update (signature, whole content, this computer, newer) and keeps it ready. Throws pembaruan_*. */
  take: task({ roles: ["admin"], log: {} }, z.object({ file: z.string().max(60) }), Bytes, Offer),
  /** The same from the server. The signature is checked before the rest is fetched; what is fetched already is kept for the next try. */
  fetch: task({ roles: ["admin"], log: {} }, z.object({}), Bytes, Offer),
  /** Puts the ready update in place; asks for a checked backup of what stands now. The program ends; 'simpan': a person finishes it. */
  install: door(
    { roles: ["admin"], log: {}, proof: true },
    z.object({}),
    z.object({ ends: z.enum(["sendiri", "simpan"]), fileName: z.string() }),
  ),
  discard: door({ roles: ["admin"], log: {} }, z.object({}), z.object({})),
};

// One call from the border to the room and back: known? signed in? role? input? then its kind decides what it is handed.
import type * as z from "zod";
import { type AnyContractProcedure, getEventIteratorSchemaDetails } from "@orpc/contract";
import type { CallMeta } from "../../shared/call.ts";
import { contract } from "../../shared/contract.ts";
import { DeskError } from "../../shared/errors.ts";
import { Keyring } from "../accounts/keyring.ts";
import { rotateWhenDue } from "../accounts/rotation/rotate.ts";
import { appendAudit } from "../audit/chain.ts";
import { newId } from "../database/ids.ts";
import { runTask } from "../jobs/run.ts";
import { rooms } from "../rooms.ts";
import { auditEntry, type Noted } from "./audit-entry.ts";
import type { Desk } from "./desk.ts";
import { recordFailure, toDeskError } from "./failure.ts";
import { sensitiveBox } from "./sensitive-box.ts";

interface Declared {
  readonly meta: CallMeta;
  readonly input: z.ZodType;
  /** Of a task: what it answers in the end. */
  readonly output: z.ZodType;
  /** Of a task: its progress. */
  readonly progress: z.ZodType | undefined;
}

type AnyHandler = (context: never, input: never) => unknown;

/** The declaration of a call, or undefined; `__proto__` and the like are not calls. */
export function findCall(room: string, name: string): Declared | undefined {
  if (!Object.hasOwn(contract, room)) return undefined;
  const calls = contract[room as keyof typeof contract] as Record<string, AnyContractProcedure>;
  if (!Object.hasOwn(calls, name)) return undefined;
  const def = calls[name]!["~orpc"];
  const stream = getEventIteratorSchemaDetails(def.outputSchema);
  const output = (stream ? stream.returns : def.outputSchema) as z.ZodType;
  return {
    meta: def.meta as CallMeta,
    input: def.inputSchema as z.ZodType,
    output,
    progress: stream?.yields as z.ZodType | undefined,
  };
}

/**
 * Makes a call at the desk, for window, CLI and tests alike. A task answers an async generator of its progress.
 * Every refusal and failure is logged before it is thrown.
 * @throws DeskError
 */
export async function makeCall(
  desk: Desk,
  room: string,
  name: string,
  rawInput: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const id = `${room}.${name}`;
  try {
    const declared = findCall(room, name);
    if (!declared) throw new DeskError("panggilan_tidak_dikenal");
    // A door opens and closes the office, or waits at a dialog: it never keeps others out.
    const leave = declared.meta.kind === "door" ? () => undefined : await desk.gate.enter();
    let answer: unknown;
    try {
      const session = await admit(desk, id, declared.meta);
      const parsed = (declared.input ?? nothing).safeParse(rawInput);
      if (!parsed.success) throw new DeskError("masukan_salah", { fields: fieldsOf(parsed.error) });
      answer = await perform(desk, room, name, declared, session, parsed.data, signal);
    } finally {
      leave();
    }
    if (declared.meta.proof && declared.meta.kind === "command") await rotateWhenDue(desk);
    return answer;
  } catch (error) {
    const failure = toDeskError(error);
    await recordFailure(desk, findCall(room, name) ? id : "tidak_dikenal", failure);
    throw failure;
  }
}

const nothing = {
  safeParse: (data: unknown) => ({ success: true as const, data, error: undefined as never }),
};

/** Checks session, role and, where the call asks for it, that the password was just given; the session is read anew on every call. */
async function admit(desk: Desk, id: string, meta: CallMeta) {
  const session = await desk.currentSession();
  if (meta.roles === "siapa-saja") return session;
  if (!session) throw new DeskError(desk.absence());
  if (session.mustChangePassword && !ALLOWED_BEFORE_CHANGE.has(id))
    throw new DeskError("ganti_kata_sandi_dulu");
  if (meta.roles !== "masuk" && !meta.roles.some((r) => session.roles.includes(r)))
    throw new DeskError("peran_tidak_cukup");
  if (desk.readOnly && (meta.kind === "command" || meta.kind === "task") && !meta.whileReadOnly)
    throw new DeskError("kantor_hanya_baca");
  if (meta.proof && !desk.isProved()) throw new DeskError("perlu_kata_sandi");
  if (meta.log !== "none" || meta.kind === "command") desk.lastActivity = desk.now().getTime();
  return session;
}

/** With a one-time password only the change of it, and leaving, are open. */
const ALLOWED_BEFORE_CHANGE: ReadonlySet<string> = new Set([
  "accounts.changePassword",
  "accounts.signOut",
  "accounts.lock",
  "office.get",
]);

async function perform(
  desk: Desk,
  room: string,
  name: string,
  declared: Declared,
  session: Desk["session"],
  input: unknown,
  signal: AbortSignal,
): Promise<unknown> {
  const handler = (rooms as unknown as Record<string, Record<string, AnyHandler>>)[room]![name]!;
  const { meta } = declared;
  const id = `${room}.${name}`;
  const noted: Noted = { ids: [], fields: [] };
  const now = () => desk.now();

  if (meta.kind === "door") {
    const output = await handler({ session, now, desk } as never, input as never);
    if (meta.stream) return output;
    const answer = declared.output.parse(output);
    if (meta.log !== "none")
      await desk.record(
        auditEntry(id, meta.log, desk.session ?? session, input, answer, noted, now()),
      );
    return answer;
  }

  const office = desk.office;
  if (!office || !session) throw new DeskError(desk.absence());
  const signed = {
    session,
    now,
    newId: () => newId(now()),
    sensitive: sensitiveBox(office.sensitivePublic, office.keys.sensitive),
    documents: office.documents,
  };

  if (meta.kind === "query") {
    const context = {
      ...signed,
      db: office.reader,
      paper: (...made: Parameters<typeof desk.papers.put>) => desk.papers.put(...made),
    };
    const answer = declared.output.parse(await handler(context as never, input as never));
    if (meta.log !== "none")
      await office.record(auditEntry(id, meta.log, session, input, answer, noted, now()));
    return answer;
  }

  if (meta.kind === "command") {
    const keyring = new Keyring(office.files, office.keys, desk.options.passwordCost);
    const note = (extra: Partial<Noted>) => {
      noted.ids.push(...(extra.ids ?? []));
      noted.fields.push(...(extra.fields ?? []));
    };
    const kept = office.writer.transaction().execute(async (trx) => {
      const output = declared.output.parse(
        await handler({ ...signed, db: trx, note, keyring } as never, input as never),
      );
      if (meta.log !== "none")
        await appendAudit(
          trx,
          office.chain,
          auditEntry(id, meta.log, session, input, output, noted, now()),
        );
      return output;
    });
    const answer = await kept.finally(() => keyring.settle(office.reader));
    office.anchorLater();
    return answer;
  }

  return runTask(desk, office, { room, name, meta, session, input, signal });
}

/** Path of each wrong field and the kind of fault; never the value. */
function fieldsOf(error: z.ZodError): Record<string, string> {
  return Object.fromEntries(error.issues.map((i) => [i.path.join("."), i.code]));
}

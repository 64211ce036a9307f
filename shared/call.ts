// The four kinds of call. A call is declared once, as data, in shared/<room>/contract.ts; everything else flows from it.
import { eventIterator, oc } from "@orpc/contract";
import type { ContractProcedure, ErrorMap, Schema } from "@orpc/contract";
import type * as z from "zod";

/** Roles of an account (D1.1); one account may hold several. */
export const ROLES = [
  "petugas",
  "koordinator",
  "fasilitator",
  "operator",
  "supervisor",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

/** Who may make a call: before sign-in, anyone signed in, or holders of one of the roles named. */
export type Who = "siapa-saja" | "masuk" | readonly Role[];

/**
 * What the audit row of a call names; values never enter it, only ids of records and names of fields.
 * `ids`: fields that hold record ids, read from the input ('personId') or the answer ('output.id').
 * `filters`: also write the names of the input fields that were filled. `count`: answer field whose length is written.
 */
export type Log =
  | "none"
  | { readonly ids?: readonly string[]; readonly filters?: true; readonly count?: string };

export type Kind = "door" | "query" | "command" | "task";

export interface CallRules {
  readonly roles: Who;
  readonly log: Log;
  /** What the token in the input's field `file` must have been chosen for; a file to read is never written. Left out: 'baca'. */
  readonly file?: "baca" | "tulis";
  /**
   * The caller gave the password within the last five minutes, else 'perlu_kata_sandi': roles and passwords of others, recovery, and
   * personal data that leaves the office (ASVS 5.0 7.5.1).
   */
  readonly proof?: true;
  /** Of a command or task: may be made although chain and anchor disagree, since it changes nothing that belongs to the office. */
  readonly whileReadOnly?: true;
  /** 'none' keeps the screen from refetching after this command (drafts). */
  readonly refetch?: "none";
}

export interface CallMeta extends CallRules {
  readonly kind: Kind;
  /** The answer is a stream of events for as long as the caller listens. */
  readonly stream?: true;
}

type Schemas = z.ZodType;
/** A declared call: an oRPC contract procedure that remembers its kind and schemas for the compiler. */
export type Call<
  K extends Kind,
  I extends Schemas,
  O extends Schemas,
  P extends Schemas = Schemas,
> = ContractProcedure<
  I,
  K extends "task"
    ? Schema<
        AsyncIteratorObject<z.input<P>, z.input<O>, void>,
        AsyncIteratorObject<z.output<P>, z.output<O>, void>
      >
    : O,
  ErrorMap,
  CallMeta
> & { readonly __call?: { kind: K; input: I; output: O; progress: P } };

function declare(kind: Kind, rules: CallRules) {
  return oc.$meta<CallMeta>({ ...rules, kind });
}

/** Before a database is open (first run, sign-in, restore) or beside it (dialogs, printing): gets no database. */
export function door<I extends Schemas, O extends Schemas>(
  rules: CallRules,
  input: I,
  output: O,
): Call<"door", I, O> {
  return declare("door", rules).input(input).output(output) as unknown as Call<"door", I, O>;
}

/** Reads; handed a read-only database. */
export function query<I extends Schemas, O extends Schemas>(
  rules: CallRules,
  input: I,
  output: O,
): Call<"query", I, O> {
  return declare("query", rules).input(input).output(output) as unknown as Call<"query", I, O>;
}

/** Writes; handed its own transaction, in which the audit row is written too. */
export function command<I extends Schemas, O extends Schemas>(
  rules: CallRules,
  input: I,
  output: O,
): Call<"command", I, O> {
  return declare("command", rules).input(input).output(output) as unknown as Call<"command", I, O>;
}

/** Long work in the worker thread; streams progress, can be cancelled, publishes its batch in one last short transaction. */
export function task<I extends Schemas, P extends Schemas, O extends Schemas>(
  rules: CallRules,
  input: I,
  progress: P,
  output: O,
): Call<"task", I, O, P> {
  return declare("task", rules)
    .input(input)
    .output(eventIterator(progress, output)) as unknown as Call<"task", I, O, P>;
}

/** A door whose answer is a stream of events from the desk to the screen. */
export function stream<E extends Schemas>(
  rules: CallRules,
  event: E,
): Call<"door", z.ZodVoid, z.ZodType<AsyncIteratorObject<z.output<E>, void, void>>> {
  const meta: CallMeta = { ...rules, kind: "door", stream: true };
  return oc.$meta<CallMeta>(meta).output(eventIterator(event)) as unknown as Call<
    "door",
    z.ZodVoid,
    z.ZodType<AsyncIteratorObject<z.output<E>, void, void>>
  >;
}

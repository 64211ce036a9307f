// What a handler is handed. The kind of the call decides it: a query cannot write, a command sees nothing but its transaction.
import type * as z from "zod";
import type { Call, Role } from "../../shared/call.ts";
import type { PaperRef, PaperSheet } from "../../shared/papers/paper.ts";
import type { Keyring } from "../accounts/keyring.ts";
import type { Documents } from "../database/documents.ts";
import type { Db, Trx } from "../database/tables.ts";
import type { Desk } from "./desk.ts";

export interface Session {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
}

/** The second key (DESIGN 5): anyone may seal, only sessions that hold the key may open. */
export interface SensitiveBox {
  /** `place` is "table.column:rowId" and is bound to the sealed bytes. */
  seal(text: string, place: string): Promise<Buffer>;
  /** Throws DeskError('peran_tidak_cukup') when this session does not hold the second key. */
  open(sealed: Buffer, place: string): string;
  /** The same for bytes. */
  sealBytes(bytes: Buffer, place: string): Buffer;
  openBytes(sealed: Buffer, place: string): Buffer;
  readonly canOpen: boolean;
}

interface Signed {
  readonly session: Session;
  now(): Date;
  /** A new UUIDv7. */
  newId(): string;
  readonly sensitive: SensitiveBox;
  /** Bytes of photos and PDFs; a query only reads them. */
  readonly documents: Documents;
}

export interface QueryContext extends Signed {
  readonly db: Db;
  /** Puts a finished sheet (complete HTML) where it can be previewed, printed or saved; forgotten at lock. `letterIds`: the numbered letters on it, for the print register. */
  paper(sheet: PaperSheet, letterIds?: readonly string[]): PaperRef;
}

export interface CommandContext extends Signed {
  readonly db: Trx;
  /** Adds record ids or field names to the audit row of this call. Never values. */
  note(extra: { ids?: readonly string[]; fields?: readonly string[] }): void;
  /** Grants and takes away account keys. */
  readonly keyring: Keyring;
}

export interface TaskContext<P> extends Signed {
  /** The worker's own connection. Write only rows of your own batch in state 'sedang', in transactions of at most 50 ms. */
  readonly db: Db;
  progress(p: P): void;
  readonly signal: AbortSignal;
  /** Throws DeskError('dibatalkan') once the officer cancelled. Call between batches. */
  checkCancelled(): void;
  /** As of a query; its PDF is made before this answers, and a cancel ends the making. */
  paper(sheet: PaperSheet, letterIds?: readonly string[]): Promise<PaperRef>;
  /** The one last short transaction that makes the batch visible; the audit row of the task is written in it. */
  publish<T>(work: (db: Trx) => Promise<T>): Promise<T>;
  /** Path behind a one-use file token, for reading or writing as it was chosen. */
  file(token: string): string;
}

export interface DoorContext {
  /** Present when somebody is signed in. */
  readonly session?: Session;
  now(): Date;
  /** Opening and closing the office, dialogs, printing: what lies outside the database. */
  readonly desk: Desk;
}

export type ContextOf<K, P> = K extends "query"
  ? QueryContext
  : K extends "command"
    ? CommandContext
    : K extends "task"
      ? TaskContext<P>
      : DoorContext;

/** The handlers that a room's contract asks for. */
export type HandlersOf<R> = {
  [N in keyof R]: R[N] extends Call<infer K, infer I, infer O, infer P>
    ? (context: ContextOf<K, z.input<P>>, input: z.output<I>) => Promise<z.input<O>> | z.input<O>
    : never;
};

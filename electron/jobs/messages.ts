// What passes between the main thread and the worker of a task.
import type { SignedIn } from "../../shared/accounts/contract.ts";
import type { Log } from "../../shared/call.ts";
import type { PaperRef, PaperSheet } from "../../shared/papers/paper.ts";
import type { ErrorCode, ErrorDetails } from "../../shared/errors.ts";

export interface TaskStart {
  readonly folder: string;
  readonly database: Uint8Array;
  readonly sensitive: Uint8Array | null;
  readonly sensitivePublic: Uint8Array;
  readonly chain: { readonly key: Uint8Array; readonly epoch: number };
  readonly turns: SharedArrayBuffer;
  readonly session: SignedIn;
  readonly call: { readonly room: string; readonly name: string };
  readonly log: Log;
  readonly input: unknown;
  /** Token -> path. */
  readonly files: Readonly<Record<string, string>>;
  /** A fixed time in milliseconds for tests; null: the machine's clock. */
  readonly clock: number | null;
}

/** What the worker is told. */
export type MainMessage =
  | { readonly type: "cancel" }
  | { readonly type: "paper"; readonly paper: PaperRef }
  | { readonly type: "no-paper"; readonly code: ErrorCode; readonly cause?: string };

export type WorkerMessage =
  /** A finished sheet whose PDF the main thread makes: it alone has a window. */
  | { readonly type: "paper"; readonly sheet: PaperSheet; readonly letterIds: readonly string[] }
  | { readonly type: "progress"; readonly value: unknown }
  | { readonly type: "done"; readonly value: unknown }
  /** It takes the cancel; what it wrote is taken back meanwhile. */
  | { readonly type: "stopping" }
  | {
      readonly type: "failed";
      readonly code: ErrorCode;
      readonly details: ErrorDetails;
      readonly cause?: string;
    }
  | { readonly type: "gone" };

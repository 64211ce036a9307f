// Password to key: argon2id, by the runtime's own crypto where it has one, else in a worker thread (inside Electron).
import { Worker } from "node:worker_threads";
import { workerUrl } from "../jobs/worker-url.ts";
import { nativeArgon } from "./argon-native.ts";

export interface ArgonCost {
  /** Memory in KiB. */
  readonly memory: number;
  readonly passes: number;
}

export interface ArgonQuestion {
  readonly id: number;
  readonly password: string;
  readonly salt: Uint8Array;
  readonly cost: ArgonCost;
}

export type ArgonAnswer =
  | { readonly id: number; readonly key: Uint8Array }
  | { readonly id: number; readonly failed: string };

/** RFC 9106 class of cost for a weak PC: 64 MiB, three passes. Stored in each slot, so it can be raised later. */
export const ARGON_COST: ArgonCost = { memory: 65_536, passes: 3 };

/** A sign-in has two seconds on this PC; a third of it is the derivation, the rest opens the office. */
const AIM_MS = 700;
const MOST_PASSES = 10;

/**
 * The cost this PC can bear: 64 MiB always, more passes where it is fast. Measured once, when the office is made.
 * @param derive and `clock` (milliseconds) are given by tests
 */
export async function measuredCost(
  derive: typeof deriveKey = deriveKey,
  clock: () => number = () => performance.now(),
): Promise<ArgonCost> {
  const salt = Buffer.alloc(16);
  await derive("pemanasan", salt, { memory: 19_456, passes: 2 }); // the first one also loads the code
  const began = clock();
  await derive("pengukuran", salt, ARGON_COST);
  const perPass = (clock() - began) / ARGON_COST.passes;
  const passes = Math.floor(AIM_MS / Math.max(perPass, 1));
  return { ...ARGON_COST, passes: Math.min(MOST_PASSES, Math.max(ARGON_COST.passes, passes)) };
}

interface Waiting {
  resolve(key: Buffer): void;
  reject(error: Error): void;
}

/**
 * One worker for the life of the process. Ending a worker right after it compiled WebAssembly can hang for ever inside
 * Electron (its teardown waits for the compiler's background work), and the sign-in with it.
 */
let worker: Worker | undefined;
let asked = 0;
const waiting = new Map<number, Waiting>();

function theWorker(): Worker {
  if (worker) return worker;
  const made = new Worker(workerUrl("accounts/argon-worker.ts", "argon.js"));
  made.on("message", (answer: ArgonAnswer) => {
    const asker = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (waiting.size === 0) made.unref(); // an idle worker keeps no program alive
    if ("key" in answer) asker?.resolve(Buffer.from(answer.key));
    else asker?.reject(new Error(`key derivation failed: ${answer.failed}`));
  });
  const gone = (error: Error) => {
    if (worker === made) worker = undefined;
    for (const asker of waiting.values()) asker.reject(error);
    waiting.clear();
  };
  made.on("error", gone);
  made.on("exit", (code) => gone(new Error(`key derivation stopped (${code})`)));
  worker = made;
  return made;
}

/** 32 bytes from `secret`. NFKC first, so that the same characters typed on another keyboard give the same key. */
export async function deriveKey(secret: string, salt: Buffer, cost: ArgonCost): Promise<Buffer> {
  const password = secret.normalize("NFKC");
  const compute = await nativeArgon();
  if (!compute) return await deriveInWorker(password, salt, cost);
  return await compute({
    message: password,
    nonce: salt,
    parallelism: 1,
    tagLength: 32,
    memory: cost.memory,
    passes: cost.passes,
  });
}

/** The same key by WebAssembly. */
export function deriveInWorker(password: string, salt: Buffer, cost: ArgonCost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const id = ++asked;
    waiting.set(id, { resolve, reject });
    const at = theWorker();
    at.ref();
    const question: ArgonQuestion = { id, password, salt, cost };
    at.postMessage(question);
  });
}

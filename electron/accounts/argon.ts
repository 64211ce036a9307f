// Password to key: argon2id in a worker thread (the runtime's own crypto has none inside Electron).
import { Worker } from "node:worker_threads";
import { workerUrl } from "../jobs/worker-url.ts";

export interface ArgonCost {
  /** Memory in KiB. */
  readonly memory: number;
  readonly passes: number;
}

/** RFC 9106 class of cost for a weak PC: 64 MiB, three passes. Stored in each slot, so it can be raised later. */
export const ARGON_COST: ArgonCost = { memory: 65_536, passes: 3 };

/** 32 bytes from `secret`. NFKC first, so that the same characters typed on another keyboard give the same key. */
export async function deriveKey(secret: string, salt: Buffer, cost: ArgonCost): Promise<Buffer> {
  const worker = new Worker(workerUrl("accounts/argon-worker.ts", "argon.js"), {
    workerData: {
      password: secret.normalize("NFKC"),
      salt,
      memory: cost.memory,
      passes: cost.passes,
    },
  });
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once("message", (key: Uint8Array) => resolve(Buffer.from(key)));
      worker.once("error", reject);
      worker.once("exit", (code) => reject(new Error(`key derivation stopped (${code})`)));
    });
  } finally {
    await worker.terminate();
  }
}

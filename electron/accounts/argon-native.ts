// argon2id of the runtime itself, where there is one that works: Node 24 has it, Electron's crypto does not.
import * as crypto from "node:crypto";
import { promisify } from "node:util";

interface Parameters {
  readonly message: Uint8Array | string;
  readonly nonce: Uint8Array;
  readonly parallelism: number;
  readonly tagLength: number;
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly secret?: Uint8Array;
  readonly associatedData?: Uint8Array;
}

type Argon2 = (
  algorithm: "argon2id",
  parameters: Parameters,
  done: (error: Error | null, key: Buffer) => void,
) => void;

// Newer than the types this floor compiles against, hence looked up by name.
const native = (crypto as { readonly argon2?: Argon2 }).argon2;

/** Test vector of argon2id in RFC 9106, section 5.3. */
const VECTOR: Parameters = {
  message: Buffer.alloc(32, 1),
  nonce: Buffer.alloc(16, 2),
  secret: Buffer.alloc(8, 3),
  associatedData: Buffer.alloc(12, 4),
  parallelism: 4,
  tagLength: 32,
  memory: 32,
  passes: 3,
};
const EXPECTED = "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659";

/** The function, once it has computed the test vector; undefined where it is missing, refuses or is wrong. */
async function probe(): Promise<((p: Parameters) => Promise<Buffer>) | undefined> {
  if (typeof native !== "function") return undefined;
  const compute = promisify(native);
  try {
    const key = await compute("argon2id", VECTOR);
    return key.toString("hex") === EXPECTED ? (p) => compute("argon2id", p) : undefined;
  } catch {
    return undefined; // a runtime may have the name and throw: then the worker does the work
  }
}

let probed: ReturnType<typeof probe> | undefined;

export function nativeArgon(): ReturnType<typeof probe> {
  return (probed ??= probe());
}

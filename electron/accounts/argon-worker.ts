// Worker: derives a key from a password with argon2id, so that the window never freezes while somebody signs in.
import { argon2id } from "hash-wasm";
import { parentPort, workerData } from "node:worker_threads";

const { password, salt, memory, passes } = workerData as {
  password: string;
  salt: Uint8Array;
  memory: number;
  passes: number;
};
const key = await argon2id({
  password,
  salt,
  memorySize: memory,
  iterations: passes,
  parallelism: 1,
  hashLength: 32,
  outputType: "binary",
});
parentPort!.postMessage(key);

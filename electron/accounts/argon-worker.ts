// Worker: derives keys from passwords with argon2id, so that the window never freezes while somebody signs in.
import { argon2id } from "hash-wasm";
import { parentPort } from "node:worker_threads";
import type { ArgonAnswer, ArgonQuestion } from "./argon.ts";

async function answer({ id, password, salt, cost }: ArgonQuestion): Promise<ArgonAnswer> {
  try {
    const key = await argon2id({
      password,
      salt,
      memorySize: cost.memory,
      iterations: cost.passes,
      parallelism: 1,
      hashLength: 32,
      outputType: "binary",
    });
    return { id, key };
  } catch (error) {
    return { id, failed: (error as Error).name };
  }
}

const port = parentPort!;
port.on("message", (question: ArgonQuestion) => {
  void answer(question).then((reply) => port.postMessage(reply));
});

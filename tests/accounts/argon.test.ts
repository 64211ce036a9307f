// Both ways of deriving a key agree: an office made on Node opens in Electron, and the other way round.
import { expect, test } from "vitest";
import { deriveInWorker, deriveKey } from "../../electron/accounts/argon.ts";
import { nativeArgon } from "../../electron/accounts/argon-native.ts";

const cost = { memory: 19_456, passes: 2 };

test("this Node has an argon2id that computes the test vector", async () => {
  expect(await nativeArgon()).toBeTypeOf("function");
});

test("the runtime and the worker give the same key", async () => {
  const salt = Buffer.from("garam enam belas");
  const password = "jagung rebus hangat é";
  const key = await deriveKey(password, salt, cost);
  expect(key).toHaveLength(32);
  expect(key.equals(await deriveInWorker(password.normalize("NFKC"), salt, cost))).toBe(true);
  expect(key.equals(await deriveKey(password, Buffer.from("garam yang lain.."), cost))).toBe(false);
});

test("letters written in two ways are one password", async () => {
  const salt = Buffer.from("garam enam belas");
  const whole = await deriveKey("andr\u00e9 pergi ke pasar", salt, cost);
  const parts = await deriveKey("andre\u0301 pergi ke pasar", salt, cost);
  expect(whole.equals(parts)).toBe(true);
});

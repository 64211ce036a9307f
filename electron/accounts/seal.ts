// Sealing: anyone with the public half may seal 'to' a key pair, only the private half opens (X25519, HKDF, AES-256-GCM).
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";

const PKCS8_HEAD = Buffer.from("302e020100300506032b656e04220420", "hex");
const SPKI_HEAD = Buffer.from("302a300506032b656e032100", "hex");

export interface KeyPair {
  /** 32 bytes each. */
  readonly publicKey: Buffer;
  readonly privateKey: Buffer;
}

export function newKeyPair(): KeyPair {
  const pair = generateKeyPairSync("x25519");
  return {
    publicKey: pair.publicKey.export({ format: "der", type: "spki" }).subarray(SPKI_HEAD.length),
    privateKey: pair.privateKey
      .export({ format: "der", type: "pkcs8" })
      .subarray(PKCS8_HEAD.length),
  };
}

function privateObject(raw: Buffer): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, raw]), format: "der", type: "pkcs8" });
}

function publicObject(raw: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, raw]), format: "der", type: "spki" });
}

/** The public half of a private key. */
export function publicOf(privateKey: Buffer): Buffer {
  return createPublicKey(privateObject(privateKey))
    .export({ format: "der", type: "spki" })
    .subarray(SPKI_HEAD.length);
}

/** AES-256-GCM: nonce (12) + tag (16) + ciphertext. `bound` must be given again, unchanged, to open. */
export function encrypt(key: Buffer, plain: Buffer, bound: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(Buffer.from(bound, "utf8"));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

/** @throws when the key is wrong, the bytes were changed or `bound` differs */
export function decrypt(key: Buffer, sealed: Buffer, bound: string): Buffer {
  if (sealed.length < 28) throw new Error("sealed bytes are too short");
  const decipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  decipher.setAAD(Buffer.from(bound, "utf8"));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}

function sharedKey(own: Buffer, other: Buffer, ephemeral: Buffer, receiver: Buffer): Buffer {
  const secret = diffieHellman({ privateKey: privateObject(own), publicKey: publicObject(other) });
  return Buffer.from(
    hkdfSync("sha256", secret, Buffer.concat([ephemeral, receiver]), "loket-puskesos segel v1", 32),
  );
}

/** Seals `plain` to `receiver`'s public key: ephemeral public key (32) + encrypted bytes. */
export function sealTo(receiver: Buffer, plain: Buffer, bound: string): Buffer {
  const ephemeral = newKeyPair();
  const key = sharedKey(ephemeral.privateKey, receiver, ephemeral.publicKey, receiver);
  return Buffer.concat([ephemeral.publicKey, encrypt(key, plain, bound)]);
}

/** @throws when the private key is not the receiver's, the bytes were changed or `bound` differs */
export function openSealed(privateKey: Buffer, sealed: Buffer, bound: string): Buffer {
  const ephemeral = sealed.subarray(0, 32);
  const key = sharedKey(privateKey, ephemeral, ephemeral, publicOf(privateKey));
  return decrypt(key, sealed.subarray(32), bound);
}

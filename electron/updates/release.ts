// npm run release: for those who publish Loket. Runs on Node alone; the private key stays in a file outside the repository.
//   npm run release -- key FILE                          a new key pair: private half into FILE, public half into resources/updates
//   npm run release -- sign INSTALLER --key FILE --install nsis|appimage|deb|dmg [--platform win32] [--arch x64] [--notes FILE.json] --out FOLDER
import { createHash, createPrivateKey, generateKeyPairSync } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { updateName, UpdateHeader } from "../../shared/updates/header.ts";
import { here } from "./here.ts";
import { writeHead } from "./package-file.ts";

const KEYS = path.resolve(import.meta.dirname, "../../resources/updates/keys.json");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    key: { type: "string" },
    install: { type: "string" },
    platform: { type: "string", default: process.platform },
    arch: { type: "string", default: process.arch },
    notes: { type: "string" },
    out: { type: "string" },
  },
});

function newKey(file: string): string {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  fs.writeFileSync(file, privateKey.export({ format: "pem", type: "pkcs8" }), {
    flag: "wx",
    mode: 0o600,
  });
  const kept = JSON.parse(fs.readFileSync(KEYS, "utf8")) as { keys: string[] };
  kept.keys.push(publicKey.export({ format: "der", type: "spki" }).toString("base64"));
  fs.writeFileSync(KEYS, `${JSON.stringify(kept, null, 2)}\n`);
  return `private key in ${file} (keep it off this computer), public key added to ${KEYS}`;
}

function signInstaller(installer: string): string {
  const { key, install, platform, arch, notes, out } = values;
  if (!key || !install || !out) throw new Error("--key, --install and --out are needed");
  const bytes = fs.readFileSync(installer);
  const { version, schema } = here();
  const header = UpdateHeader.parse({
    format: 1,
    version,
    schema,
    platform,
    arch,
    install,
    releasedOn: new Date().toISOString().slice(0, 10),
    notes: notes ? JSON.parse(fs.readFileSync(notes, "utf8")) : { id: "", en: "" },
    body: {
      name: path.basename(installer),
      bytes: bytes.length,
      sha256: createHash("sha256").update(bytes).digest("hex"),
    },
  });
  const target = path.join(
    out,
    updateName({ platform: header.platform, arch, install: header.install }),
  );
  fs.mkdirSync(out, { recursive: true });
  fs.writeFileSync(target, writeHead(header, createPrivateKey(fs.readFileSync(key))));
  fs.appendFileSync(target, bytes);
  return `${target}: version ${version}, schema ${schema}`;
}

const [what, file] = positionals;
if (!file || (what !== "key" && what !== "sign")) {
  process.stdout.write(
    "npm run release -- key FILE | sign INSTALLER --key FILE --install WAY --out FOLDER\n",
  );
  process.exitCode = 2;
} else process.stdout.write(`${what === "key" ? newKey(file) : signInstaller(file)}\n`);

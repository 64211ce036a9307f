// The list of every package that the program is made with (CycloneDX 1.6, JSON), from the lockfile alone, always the same for the same lockfile.
//   node electron/runtime/sbom.mjs FILE
import "./node-version.mjs";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(import.meta.dirname, "../..");
const read = (name) => JSON.parse(fs.readFileSync(path.join(root, name), "utf8"));

/** 'sha512-base64' -> { alg, content } as CycloneDX writes it. */
function hashOf(integrity) {
  const [kind, base64] = integrity.split("-");
  return {
    alg: kind.toUpperCase().replace("SHA", "SHA-"),
    content: Buffer.from(base64, "base64").toString("hex"),
  };
}

function component([place, { name, version, license, integrity, dev, optional }]) {
  const known = name ?? place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
  const reference = `pkg:npm/${known.replace("@", "%40")}@${version}`;
  return {
    type: "library",
    "bom-ref": `${reference}#${place}`,
    name: known,
    version,
    purl: reference,
    // Tools that are not in the program, and code that the build puts into it, are both "dev" to the lockfile.
    scope: dev || optional ? "optional" : "required",
    licenses: [{ expression: license }],
    hashes: [hashOf(integrity)],
  };
}

/** The bill of materials as an object; no time and no random number in it. */
export function billOfMaterials() {
  const { name, version } = read("package.json");
  const packages = Object.entries(read("package-lock.json").packages).filter(([place]) => place);
  const components = packages.map(component);
  const digest = createHash("sha256").update(JSON.stringify(components)).digest("hex");
  const serial = digest.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-5$3-8$4-$5");
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: { component: { type: "application", name, version } },
    components,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = process.argv[2];
  if (!file) throw new Error("usage: node electron/runtime/sbom.mjs FILE");
  fs.writeFileSync(file, `${JSON.stringify(billOfMaterials(), null, 2)}\n`);
}

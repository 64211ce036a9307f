// T17: what the program is made of. Pinned, known by hash and licence, running nothing when it is installed; and the same twice.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "../../electron/runtime/electron-runtime.mjs";
import { billOfMaterials } from "../../electron/runtime/sbom.mjs";
import type { Order, Outcome } from "./suite.ts";

export const title = "dependencies and build";

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
}

/** Packages that bring a script for their installation, each looked at: it makes installers for Windows and is not called here. */
const SCRIPTS_KNOWN: readonly string[] = ["node_modules/electron-winstaller"];
const LICENCES = new Set(
  `MIT ISC Apache-2.0 BSD-2-Clause BSD-3-Clause 0BSD BlueOak-1.0.0 Python-2.0 WTFPL MPL-2.0`.split(
    " ",
  ),
);

export async function run({ full, say }: Order): Promise<Outcome[]> {
  const manifest = readJson("package.json");
  const packages = Object.entries(
    readJson("package-lock.json")["packages"] as Record<string, Locked>,
  ).filter(([place]) => place !== "");
  return [
    pinned(manifest, packages),
    scripts(packages),
    licences(packages),
    materials(packages.length),
    full ? advisories() : later("no known flaw of level high in what is shipped", "0 high"),
    full ? await twice(say) : later("two builds are the same", "same hash"),
  ];
}

function readJson(name: string): Record<string, unknown> {
  return JSON.parse(fs.readFileSync(path.join(root, name), "utf8")) as Record<string, unknown>;
}

const later = (promise: string, target: string): Outcome => ({
  promise,
  target,
  figure: "",
  ok: false,
  skipped: "in the full numbers only",
});

function pinned(
  manifest: Record<string, unknown>,
  packages: readonly (readonly [string, Locked])[],
): Outcome {
  const asked = ["dependencies", "devDependencies", "optionalDependencies"].flatMap((kind) =>
    Object.values((manifest[kind] ?? {}) as Record<string, string>),
  );
  const loose = asked.filter((version) => !/^(npm:.+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
  const unknown = packages.filter(([, one]) => !one.integrity?.startsWith("sha512-"));
  return {
    promise: "every package is pinned and known by its hash",
    figure: `${loose.length} loose of ${asked.length}; ${unknown.length} without sha512 of ${packages.length}`,
    target: "0",
    ok: loose.length + unknown.length === 0 && packages.length > 100,
  };
}

function scripts(packages: readonly (readonly [string, Locked])[]): Outcome {
  const strange = packages
    .filter(([place, one]) => one.hasInstallScript && !SCRIPTS_KNOWN.includes(place))
    .map(([place]) => place);
  return {
    promise: "no package runs an unexpected script when it is installed",
    figure: strange.length === 0 ? "0" : strange.join(", "),
    target: "0",
    ok: strange.length === 0,
  };
}

function licences(packages: readonly (readonly [string, Locked])[]): Outcome {
  const allowed = (license: string | undefined) =>
    license
      ?.replaceAll(/[()]/g, "")
      .split(" OR ")
      .some((one) => one.split(" AND ").every((part) => LICENCES.has(part))) ?? false;
  const strange = packages.filter(([, one]) => !allowed(one.license)).map(([place]) => place);
  return {
    promise: "every package has a licence that allows this use",
    figure: `${strange.length} others of ${packages.length}`,
    target: "0",
    ok: strange.length === 0,
  };
}

function materials(wanted: number): Outcome {
  const { components, serialNumber } = billOfMaterials();
  const named = components.filter((one) => one.hashes[0]?.content.length === 128).length;
  const same = billOfMaterials().serialNumber === serialNumber;
  return {
    promise: "the bill of materials names every package with its hash",
    figure: `${named} of ${wanted}`,
    target: `${wanted}`,
    ok: named === wanted && same,
  };
}

/** Asks the registry; where it cannot be reached, or keeps no advisories, that is said. */
function advisories(): Outcome {
  const outcome = { promise: "no known flaw of level high in what is shipped", target: "0 high" };
  const asked = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
    cwd: root,
    encoding: "utf8",
    timeout: 120_000,
  });
  const counts = vulnerabilitiesIn(asked.stdout);
  if (counts === undefined)
    return { ...outcome, figure: "", ok: false, skipped: "the registry gave no advisories" };
  const high = (counts["high"] ?? 0) + (counts["critical"] ?? 0);
  return { ...outcome, figure: `${high} high or critical`, ok: high === 0 };
}

function vulnerabilitiesIn(text: string): Record<string, number> | undefined {
  try {
    const { metadata } = JSON.parse(text) as {
      metadata?: { vulnerabilities?: Record<string, number> };
    };
    return metadata?.vulnerabilities;
  } catch {
    return undefined; // no JSON: no answer
  }
}

async function twice(say: Order["say"]): Promise<Outcome> {
  const hashes: string[] = [];
  for (const turn of [1, 2]) {
    const built = spawnSync(
      process.execPath,
      [path.join(root, "node_modules/vite/bin/vite.js"), "build", "--logLevel", "warn"],
      { cwd: root, encoding: "utf8" },
    );
    if (built.status !== 0) say(built.stderr.slice(-2_000));
    hashes.push(built.status === 0 ? await archiveHash() : `build ${turn} failed`);
    say(`build ${turn}: ${hashes.at(-1)}`);
  }
  return {
    promise: "two builds are the same, as folder and as app.asar",
    figure: hashes[0] === hashes[1] ? `same: ${hashes[0]!.slice(0, 16)}` : hashes.join(" and "),
    target: "same hash",
    ok: hashes[0] === hashes[1] && !hashes[0]!.includes("failed"),
  };
}

async function archiveHash(): Promise<string> {
  const { createPackage } = await import("@electron/asar");
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "loket-asar-"));
  try {
    const file = path.join(folder, "app.asar");
    await createPackage(path.join(root, "out"), file);
    return createHash("sha256").update(fs.readFileSync(file)).digest("hex");
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

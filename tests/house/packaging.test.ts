// What is packaged for systems that this machine cannot make installers for: the configuration as electron-builder itself reads it.
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { expect, it } from "vitest";
import { root } from "./sources.ts";

const require = createRequire(import.meta.url);
const { getConfig, validateConfiguration } =
  require("app-builder-lib/out/util/config/config.js") as typeof import("app-builder-lib/out/util/config/config.js");
const { DebugLogger } = require("builder-util") as typeof import("builder-util");

const config = await getConfig(root, "electron-builder.yml", null);
const bytes = (name: string) => fs.readFileSync(path.join(root, "resources/icons", name));

it("is a configuration that electron-builder takes", async () => {
  await validateConfiguration(config, new DebugLogger(false));
  const wrong = { ...config, nsis: { ...config.nsis, perMaschine: false } };
  await expect(validateConfiguration(wrong as never, new DebugLogger(false))).rejects.toThrow();
});

it("makes an installer for each system, for one account, that leaves the office alone", () => {
  const names = (targets: unknown) =>
    [targets].flat().map((t) => (typeof t === "string" ? t : (t as { target: string }).target));
  expect(names(config.win?.target)).toEqual(["nsis"]);
  expect(names(config.linux?.target)).toEqual(["AppImage", "deb"]);
  expect(names(config.mac?.target)).toEqual(["dmg"]);
  expect(config.nsis).toMatchObject({
    perMachine: false,
    allowElevation: false,
    deleteAppDataOnUninstall: false,
  });
  expect(config.publish).toBeNull();
});

it("has an icon of every size that a system asks for", () => {
  expect(bytes("icon.png").readUInt32BE(16)).toBe(512);
  const ico = bytes("icon.ico");
  const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, i) => ico[6 + 16 * i] || 256);
  expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256]);
  const icns = bytes("icon.icns");
  expect(icns.toString("latin1", 0, 4)).toBe("icns");
  expect(icns.readUInt32BE(4)).toBe(icns.length);
});

it("opens files of column profiles", () => {
  expect(config.fileAssociations).toMatchObject([{ ext: "loketprofil" }]);
});

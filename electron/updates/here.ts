// The program that runs here: its version and schema, the computer, and how it was installed.
import fs from "node:fs";
import path from "node:path";
import program from "../../package.json" with { type: "json" };
import type { Here, Install } from "../../shared/updates/header.ts";
import { SCHEMA } from "../database/migrate.ts";

interface Running {
  readonly platform: string;
  readonly execPath: string;
  /** Variables that an AppImage sets for what it starts, and for everything started from that. */
  readonly appImage: string | undefined;
  readonly appDir: string | undefined;
  /** Inside an archive of electron-builder. */
  readonly packaged: boolean;
  /** Names beside the executable. */
  readonly beside: readonly string[];
}

/** How a running program was installed. What cannot be told for certain is a folder: nothing is ever replaced there. */
export function installOf(running: Running): Install {
  const { platform, execPath, appImage, appDir, packaged, beside } = running;
  if (platform === "linux") {
    // The variables are inherited: a terminal that is itself an AppImage must not be taken for us.
    if (appImage && appDir && execPath.startsWith(`${appDir}/`)) return "appimage";
    return packaged && /^\/(opt|usr)\//.test(execPath) ? "deb" : "folder";
  }
  if (platform === "win32")
    return packaged && beside.some((name) => /^Uninstall .*\.exe$/i.test(name)) ? "nsis" : "folder";
  if (platform === "darwin")
    return packaged && execPath.startsWith("/Applications/") ? "dmg" : "folder";
  return "folder";
}

export function here(): Here {
  const packaged = /[\\/]app\.asar[\\/]/.test(import.meta.dirname);
  return {
    version: program.version,
    schema: SCHEMA,
    platform: process.platform,
    arch: process.arch,
    install: installOf({
      platform: process.platform,
      execPath: process.execPath,
      appImage: process.env.APPIMAGE,
      appDir: process.env.APPDIR,
      packaged,
      beside: process.platform === "win32" ? fs.readdirSync(path.dirname(process.execPath)) : [],
    }),
  };
}

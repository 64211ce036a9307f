// Puts a checked installer in the place of the program, where the way of installing allows it.
import { spawn } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { DeskError } from "../../shared/errors.ts";
import type { Install } from "../../shared/updates/header.ts";

/** What the shell lends: the machine's ways, so that this file needs no window. */
export interface Machine {
  /** Ends the program in the ordinary way (backup, locked office), then runs `after`. */
  endWith(after: () => void): void;
  /** Starts this program again after its end. */
  relaunch(executable: string): void;
  /** The folder where a person looks for what was saved. */
  readonly downloads: string;
  readonly appImage: string | undefined;
}

/**
 * nsis: the installer runs by itself when the program has ended, and starts it again. appimage: the file is replaced, the old one stays
 * beside it as .lama. deb, dmg: these need the password of the computer's owner or a drag; the checked file is put where people find it.
 * @returns how it ends: 'sendiri' by itself, 'simpan' by a person who opens the saved file
 * @throws DeskError 'pembaruan_gagal_dipasang'; the program stands as it did
 */
export async function replaceProgram(
  install: Exclude<Install, "folder">,
  installer: string,
  machine: Machine,
): Promise<"sendiri" | "simpan"> {
  try {
    if (install === "nsis") {
      machine.endWith(() =>
        spawn(installer, ["/S", "--updated", "--force-run"], {
          detached: true,
          stdio: "ignore",
        }).unref(),
      );
      return "sendiri";
    }
    if (install === "appimage") {
      const executable = await replaceAppImage(installer, machine.appImage);
      machine.relaunch(executable);
      machine.endWith(() => undefined);
      return "sendiri";
    }
    await fs.copyFile(installer, path.join(machine.downloads, path.basename(installer)));
    return "simpan";
  } catch (cause) {
    throw new DeskError("pembaruan_gagal_dipasang", {}, { cause });
  }
}

/** The new file is complete on the same disk before it takes the name; a crash leaves the old or the new one. */
async function replaceAppImage(installer: string, appImage: string | undefined): Promise<string> {
  if (!appImage) throw new Error("no AppImage to replace");
  const next = `${appImage}.baru`;
  try {
    await fs.copyFile(appImage, `${appImage}.lama`);
    await fs.copyFile(installer, next);
    await fs.chmod(next, 0o755);
    const handle = await fs.open(next, "r+");
    await handle.sync();
    await handle.close();
    await fs.rename(next, appImage);
    return appImage;
  } catch (error) {
    await fs.rm(next, { force: true });
    throw error;
  }
}

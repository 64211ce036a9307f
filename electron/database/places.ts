// What the system knows about a place on the disk: its drive, its free room, and whether an office may lie there.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import {
  type DriveKind,
  isNetworkSystem,
  type PlaceRefusal,
  refusalOf,
} from "../../shared/backup/places.ts";
import { DeskError } from "../../shared/errors.ts";

/** The nearest folder that exists: a new office's own folder does not yet. */
function existing(place: string): string {
  for (let at = path.resolve(place); ; at = path.dirname(at))
    if (fs.existsSync(at) || at === path.dirname(at)) return at;
}

/** As the system resolves it: links followed, and on Windows a mapped drive named by its server. */
function resolved(place: string): string {
  const there = existing(place);
  try {
    return path.join(fs.realpathSync.native(there), path.relative(there, path.resolve(place)));
  } catch {
    return path.resolve(place); // a folder above that may not be read: the name alone is judged
  }
}

/** Why an office may not be set up here; null when it may. */
export function placeRefusal(folder: string): PlaceRefusal | null {
  const sync = ["OneDrive", "OneDriveConsumer", "OneDriveCommercial"].flatMap(
    (name) => process.env[name] ?? [],
  );
  return refusalOf([path.resolve(folder), resolved(folder)], linuxDrive(folder), sync);
}

/** @throws DeskError 'tempat_ditolak' */
export function refuseUnsafePlace(folder: string): void {
  const why = placeRefusal(folder);
  if (why) throw new DeskError("tempat_ditolak", { why });
}

/** Bytes this user may still write; undefined when the place does not answer (a stick that was pulled out). */
export function freeBytes(place: string): number | undefined {
  try {
    const { bavail, bsize } = fs.statfsSync(existing(place));
    return bavail * bsize;
  } catch {
    return undefined; // the page says "unknown" rather than failing
  }
}

/** The kind of drive; on Windows asked of the system, which takes about half a second. */
export async function driveKind(place: string): Promise<DriveKind> {
  return process.platform === "win32" ? await windowsDrive(place) : linuxDrive(place);
}

interface Mount {
  readonly at: string;
  readonly kind: string;
  readonly device: string;
}

/** Lines of /proc/self/mountinfo: "36 35 98:0 /root /mnt rw - ext3 /dev/sdb1 rw". */
export function mountsOf(text: string): Mount[] {
  return text.split("\n").flatMap((line): Mount[] => {
    const [left, right] = line.split(" - ");
    const at = left?.split(" ")[4];
    const [kind, device] = (right ?? "").split(" ");
    if (!at || !kind) return [];
    return [{ at: at.replaceAll("\\040", " "), kind, device: device ?? "" }];
  });
}

function linuxDrive(place: string): DriveKind {
  if (process.platform !== "linux") return "tidak_diketahui";
  try {
    const there = resolved(place);
    const mount = mountsOf(fs.readFileSync("/proc/self/mountinfo", "utf8"))
      .filter((m) => m.at === "/" || there === m.at || there.startsWith(`${m.at}/`))
      .sort((a, b) => b.at.length - a.at.length)[0];
    if (!mount) return "tidak_diketahui";
    if (isNetworkSystem(mount.kind)) return "jaringan";
    const disk = path.basename(mount.device).replace(/p?\d+$/, "");
    const flag = `/sys/class/block/${disk}/removable`;
    if (!fs.existsSync(flag)) return "tidak_diketahui";
    return fs.readFileSync(flag, "utf8").trim() === "1" ? "lepas" : "tetap";
  } catch {
    return "tidak_diketahui"; // no /proc or /sys here: nothing is claimed
  }
}

const WINDOWS_KINDS: Readonly<Record<string, DriveKind>> = {
  Fixed: "tetap",
  Ram: "tetap",
  Removable: "lepas",
  CDRom: "lepas",
  Network: "jaringan",
};

/** What "[IO.DriveInfo]'E:'.DriveType" says; the words are the same in every language of Windows. */
export function windowsKind(said: string): DriveKind {
  return WINDOWS_KINDS[said.trim()] ?? "tidak_diketahui";
}

async function windowsDrive(place: string): Promise<DriveKind> {
  const root = path.parse(path.resolve(place)).root;
  if (!/^[A-Za-z]:\\$/.test(root)) return "jaringan";
  const program = path.join(
    process.env.SystemRoot ?? "C:\\Windows",
    "System32\\WindowsPowerShell\\v1.0\\powershell.exe",
  );
  const ask = `([IO.DriveInfo]'${root[0]}').DriveType`;
  return await new Promise((resolve) => {
    execFile(
      program,
      ["-NoProfile", "-NonInteractive", "-Command", ask],
      { timeout: 5000, windowsHide: true },
      (error, out) => resolve(error ? "tidak_diketahui" : windowsKind(out)),
    );
  });
}

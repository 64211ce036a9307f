// What an update says of itself, signed; and whether this program may become it. Pure: the button and the handler ask the same.
import * as z from "zod";
import type { UpdatesError } from "./errors.ts";

/** How Loket was put on this computer; 'folder': unpacked or run from source. */
export const INSTALLS = ["nsis", "appimage", "deb", "dmg", "folder"] as const;
export type Install = (typeof INSTALLS)[number];

const Version = z
  .string()
  .max(20)
  .regex(/^\d{1,4}\.\d{1,4}\.\d{1,4}$/);

export const UpdateHeader = z.strictObject({
  format: z.literal(1),
  version: Version,
  /** Schema of the office after the update. */
  schema: z.number().int().min(1),
  platform: z.enum(["win32", "linux", "darwin"]),
  arch: z.enum(["x64", "arm64"]),
  install: z.enum(INSTALLS).exclude(["folder"]),
  releasedOn: z.iso.date(),
  /** What is new, for people. */
  notes: z.strictObject({ id: z.string().max(4000), en: z.string().max(4000) }),
  body: z.strictObject({
    name: z
      .string()
      .max(120)
      .regex(/^[\w][\w .()+-]*$/),
    bytes: z.number().int().min(1).max(2_000_000_000),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
});
export type UpdateHeader = z.infer<typeof UpdateHeader>;

/** The program that would be replaced. */
export interface Here {
  readonly version: string;
  readonly schema: number;
  readonly platform: string;
  readonly arch: string;
  readonly install: Install;
}

/** Negative: `a` is older than `b`. Both as major.minor.patch. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split(".").map(Number), b.split(".").map(Number)];
  for (const at of [0, 1, 2]) {
    const difference = (left[at] ?? 0) - (right[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Why this program may not become that one, or undefined. An older or equal program is refused even when it is well signed:
 * its faults are known, and it could not open the office of a newer one.
 */
export function refuseUpdate(header: UpdateHeader, here: Here): UpdatesError | undefined {
  if (here.install === "folder") return "pembaruan_bukan_pemasangan";
  if (
    header.platform !== here.platform ||
    header.arch !== here.arch ||
    header.install !== here.install
  )
    return "pembaruan_komputer_lain";
  if (compareVersions(header.version, here.version) <= 0 || header.schema < here.schema)
    return "pembaruan_tidak_lebih_baru";
  return undefined;
}

/**
 * The address of a release server, ending in '/', or undefined when it is none. Only https, without name and password, query or fragment.
 */
export function readServer(text: string): string | undefined {
  const [address, scheme, host, port = "", path = ""] =
    /^(https:\/\/)([a-z0-9.-]+|\[[0-9a-f:]+\])(:\d{1,5})?((?:\/[^\s?#@\\]*)?)$/i.exec(
      text.trim(),
    ) ?? [];
  if (address === undefined) return undefined;
  return `${scheme!.toLowerCase()}${host!.toLowerCase()}${port}${path.endsWith("/") ? path : `${path}/`}`;
}

/** Name of the update for a kind of computer, on a stick as on a server. */
export function updateName({ platform, arch, install }: Omit<Here, "version" | "schema">): string {
  return `loket-puskesos-${platform}-${arch}-${install}.loketpembaruan`;
}

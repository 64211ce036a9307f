// Where an office may not lie: on a network drive, whose locks lie to SQLite, or in a folder that a cloud program copies away while we write.

export type PlaceRefusal =
  | "jaringan"
  | "onedrive"
  | "google_drive"
  | "dropbox"
  | "icloud"
  | "sinkron_lain";

/** What kind of drive the folder lies on, as far as the system tells. */
export type DriveKind = "tetap" | "lepas" | "jaringan" | "tidak_diketahui";

/** File systems that live on another machine, as Linux names them. */
const NETWORK_SYSTEMS =
  /^(nfs\d?|cifs|smb\d?|smbfs|smb3|afs|ncpfs|9p|ceph|glusterfs|davfs|fuse\.(sshfs|davfs2?|rclone|gvfsd-fuse|smbnetfs|s3fs|glusterfs))$/;

/** Parts of a path that a sync program gives its own folder. Each is matched against one whole part, without regard to case. */
const SYNC_PARTS: readonly (readonly [PlaceRefusal, RegExp])[] = [
  ["onedrive", /^onedrive( - .+)?$/],
  ["onedrive", /^sharepoint$/],
  ["google_drive", /^(google drive|googledrive|my drive|drive saya|\.shortcut-targets-by-id)$/],
  ["google_drive", /^(google drive|googledrive)( \(.+\)|-.+)$/],
  ["dropbox", /^dropbox( \(.+\))?$/],
  ["icloud", /^(icloud ?drive|com~apple~clouddocs)$/],
  [
    "sinkron_lain",
    /^(box sync|nextcloud|owncloud|megasync|pclouddrive|yandex\.?disk|syncthing|resilio sync)$/,
  ],
];

/** Linux's word for the file system, or undefined where there is none. */
export function isNetworkSystem(kind: string): boolean {
  return NETWORK_SYSTEMS.test(kind.toLowerCase());
}

/**
 * Why an office may not be set up here; null when it may.
 * @param places the folder as it is named, and as the system resolves it (a mapped drive resolves to \\server\share)
 * @param syncFolders folders that sync programs name in the environment (OneDrive sets three)
 */
export function refusalOf(
  places: readonly string[],
  drive: DriveKind = "tidak_diketahui",
  syncFolders: readonly string[] = [],
): PlaceRefusal | null {
  for (const place of places) {
    if (isUnc(place)) return "jaringan";
    const parts = partsOf(place);
    for (const part of parts)
      for (const [why, pattern] of SYNC_PARTS) if (pattern.test(part)) return why;
    for (const folder of syncFolders) {
      const outer = partsOf(folder);
      if (outer.length > 0 && outer.every((part, at) => parts[at] === part)) return "onedrive";
    }
  }
  return drive === "jaringan" ? "jaringan" : null;
}

/** \\server\share, //server/share and \\?\UNC\server\share; not \\?\C:\ (a long path) and not \\.\ (a device). */
function isUnc(place: string): boolean {
  const slashes = place.replaceAll("/", "\\");
  if (/^\\\\[?.]\\/.test(slashes)) return /^\\\\\?\\unc\\/i.test(slashes);
  return /^\\\\[^\\]/.test(slashes);
}

function partsOf(place: string): string[] {
  return place
    .toLowerCase()
    .split(/[\\/]+/)
    .filter((part) => part !== "" && part !== "." && part !== "?");
}

/** Below this the officer is warned; a save may soon be refused. */
export const LOW_SPACE_BYTES = 500 * 1024 * 1024;

// English texts of the backup page: places, drills, the undo of a restore, and the sentences of machine faults.
import { en } from "./plural.ts";
import type { ErrorWords } from "../words.ts";
import { detailText } from "../words.ts";
import type { backupTrust as original } from "../id/backup-trust.ts";

const REFUSED: Readonly<Record<string, string>> = {
  jaringan:
    "This folder lies on another computer (a network drive). File locks cannot be trusted there, so data may be damaged.",
  onedrive:
    "OneDrive copies this folder. It takes files while they are being written, so data may be damaged and leave the office.",
  google_drive:
    "Google Drive copies this folder. It takes files while they are being written, so data may be damaged and leave the office.",
  dropbox:
    "Dropbox copies this folder. It takes files while they are being written, so data may be damaged and leave the office.",
  icloud:
    "iCloud copies this folder. It takes files while they are being written, so data may be damaged and leave the office.",
  sinkron_lain:
    "A sync program copies this folder. It takes files while they are being written, so data may be damaged and leave the office.",
};

export const refusedPlace = (why: string): string => REFUSED[why] ?? REFUSED.sinkron_lain!;

export const backupTrust: typeof original = {
  readable: "Emergency copy that anyone can read",
  readableBody:
    "For when Loket can no longer be used: persons, cases, referrals and prelists as Excel, CSV and a page that any browser opens. Not encrypted.",
  readableMake: "Make an emergency copy",
  readableWhy: "Reason",
  readableWhyHint: "Printed on the page; the audit log keeps who and when.",
  readableWhyMissing: "Write a reason of at least five letters.",
  readableChoose: "Choose a folder and make it",
  readableDone: (name) =>
    `The copy is in the folder ${name}. Open buka-saya.html. Delete it once it is no longer needed.`,
  readablePhases: {
    orang: "Writing persons",
    kasus: "Writing cases",
    rujukan: "Writing referrals",
    prelist: "Writing prelists",
  },
  readableRemovable:
    "This is a USB stick or removable disk, and whoever finds this copy can read it. Lock the stick away.",
  clockTrust: "The computer's clock is right",
  clockTrusted: "Confirmed. Time goes on from the computer's clock.",
  clockConfirm: "Is the computer's clock right?",
  clockConfirmBody:
    "Compare it with a telephone first: day, month, year and time. Once confirmed, deadlines count from the computer's clock.",
  places: "Where backups lie",
  first: "First place",
  second: "Second place",
  free: (size) => `${size} free`,
  unknownFree: "does not answer",
  noSecond:
    "Not set. Choose a folder on another disk, so that one broken disk does not take everything.",
  chooseSecond: "Choose a folder",
  changeSecond: "Change folder",
  dropSecond: "Stop using it",
  secondSet: "The second place is saved. The next backup goes there too.",
  secondDropped: "The second place is no longer used. Backups already there are not deleted.",
  secondLast: (at) => `last ${at}`,
  secondNever: "nothing there yet",
  secondFailedTitle: "The last backup did not reach the second place",
  secondFailed:
    "The backup on this computer is safe and checked. Plug in the disk or choose another folder; the next backup tries again by itself.",
  lowTitle: "The disk is nearly full",
  low: (size) =>
    `${size} free. Data is safe. Free some space before the next save is refused; when it is full, the oldest backups go first.`,
  refusedTitle: "The office data lies in an unsafe place",
  removableTitle: "Save to a removable drive?",
  removable:
    "This is a USB stick or removable disk; it is easily lost. The backup stays encrypted and opens only with an administrator's password or the recovery sheet. Lock the stick away, apart from the recovery sheet.",
  cloudTitle: "Save to a cloud folder?",
  cloud:
    "This folder is copied to the internet. The backup is encrypted, but it leaves the office. Make sure the office's rules allow it.",
  saveThere: "Save there",
  kinds: { tangan: "By hand", jam: "By itself each hour", keluar: "At lock or closing" },
  kind: "How",
  drill: "Restore drill",
  drillBody:
    "Once a month the newest backup is restored on a scratch copy, checked to the last link of the audit chain, and thrown away. The office itself is not touched.",
  drillNow: "Drill now",
  drillNever: "Never yet",
  drillPhases: {
    mengambil: "Taking the backup",
    memeriksa: "Checking the copy",
    lampiran: "Opening attachments",
  },
  drillGood: (date, persons, cases, seconds) =>
    en`Went well on ${date}: ${persons} [person|persons], ${cases} [case|cases], ${seconds} [second|seconds].`,
  drillBad: (date) => `Failed on ${date}`,
  drillBadBody:
    "That backup cannot be restored. The office data itself is fine. Make a new backup now, then drill once more.",
  drillSecondPlace: "second place",
  drillDone: "Drill done: the backup can be restored.",
  undo: (date) => `What was replaced on ${date}`,
  undoHint:
    "What the office held before the last restore is kept for 30 days. Open it with an administrator's password of that time or its recovery code.",
  undoSubmit: "Put it back",
  undoConfirm: (date) => `Put back what was replaced on ${date}?`,
  undoConfirmBody:
    "What is there now is kept beside it, not deleted, and can be put back the same way.",
  undoDone: (date) => `The office is now as before the restore of ${date}. Please sign in.`,
};

export const trustWarnings = {
  jam_diragukan: {
    title: "The computer's clock is doubtful",
    body: "The clock leapt from the time last recorded. Data is safe; new records go on from the last time believed and are marked. Set date and time in Windows; if the clock is right after all, an administrator or supervisor confirms it on the backup page.",
  },
};

export const trustErrors = {
  tempat_ditolak: (details) =>
    `${refusedPlace(detailText(details, "why"))} Nothing was made. Choose a folder on this computer's own disk.`,
  tempat_kedua_sama:
    "This folder lies inside the office's own folder and would be lost with it. Nothing was changed. Choose a folder on another disk.",
  penyimpanan_gagal:
    "The disk answered with a fault, so it is not certain that the last save went in. What was saved before is safe. Reload the page and look before you repeat; saving the same form again does not double it.",
  basis_data_asing:
    "The file in this folder is not a Loket database. It was not changed. Put the right file back or restore from a backup.",
  urung_tidak_ada:
    "There is nothing earlier to put back. The present data was not changed. Choose a backup from the list.",
} satisfies ErrorWords<
  | "tempat_ditolak"
  | "tempat_kedua_sama"
  | "penyimpanan_gagal"
  | "basis_data_asing"
  | "urung_tidak_ada"
>;

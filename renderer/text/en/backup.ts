// English texts of the room backup.
import { en } from "./plural.ts";
import type { BackupError } from "../../../shared/backup/errors.ts";
import type { backup as original } from "../id/backup.ts";
import type { ErrorWords } from "../words.ts";
import { backupTrust, refusedPlace, trustErrors } from "./backup-trust.ts";

export const backup: typeof original = {
  title: "Backups",
  subtitle:
    "Encrypted copies of the whole office. Each is opened and checked as soon as it is made.",
  make: "Make a backup now",
  makeElsewhere: "Make one and save it to USB",
  made: "The backup has been made and checked.",
  last: "Latest backup",
  never: "None so far",
  due: "There is no backup of today.",
  dueBody:
    "A backup is made each hour of use, and when the screen is locked or closed. Making one now takes a moment.",
  usbTitle: "Keep a copy away from this computer",
  usb: "Computers break and get lost. Once a week save a backup to a USB stick and lock it away with the recovery sheet. Attachments go into the folder berkas-cadangan beside it; move the two together. It stays encrypted.",
  list: "List of backups",
  columns: {
    madeAt: "Made",
    name: "File",
    size: "Size",
    content: "Content",
    checked: "Check",
    sheet: "Recovery sheet",
  },
  content: (persons, cases) => en`${persons} [person|people], ${cases} [case|cases]`,
  verified: "Checked",
  unverified: "Not checked",
  sheet: (n) => `number ${n}`,
  emptyTitle: "No backups yet",
  emptyBody:
    "Backups save the work when the computer breaks, is lost, or a power cut damages a file.",
  phases: {
    menyalin: "Copying the data",
    memeriksa: "Checking the copy",
    menyimpan: "Saving it to its place",
  },
  restoreHint: "Restoring is done from the sign-in screen, so that nobody is at work.",
  fileName: (date) => `office-${date}.loketcadangan`,
  restore: {
    title: "Restore from a backup",
    subtitle:
      "The office on this computer is replaced by the backup. What is there now is kept beside it, not deleted.",
    choose: "Backups on this computer",
    none: "There is none in the office folder. Choose a file from a USB stick.",
    file: "Choose a file from USB or another folder",
    chosen: (name) => `File: ${name}`,
    found: (date, size) => `${date} (${size})`,
    summary: "What the backup holds",
    office: "Office",
    madeAt: "Made",
    content: "Content",
    sheet: "Opened by recovery sheet",
    how: "Open the backup with",
    byPassword: "The password of an administrator at the time",
    byCode: "The recovery code on the sheet",
    username: "User name of the administrator",
    usernameMissing: "Write the user name of the administrator.",
    password: "Password",
    code: "Recovery code",
    secretMissing: "Write the password or the recovery code.",
    submit: "Restore",
    confirmTitle: (office, date) => `Restore ${office} to ${date}?`,
    confirmBody:
      "What was recorded after that time is not in the restored office. The present data stays beside it.",
    doneTitle: "The office has been restored",
    done: (date) => `The office is now as it was on ${date}. Please sign in.`,
    documentsMissing: (n) =>
      en`${n} attached [file|files] [was|were] not found; the cases themselves are complete. Attachments lie in the folder berkas-cadangan beside the backup: copy that folder too, then restore once more.`,
    toSignIn: "To sign-in",
    back: "Back",
  },
  trust: backupTrust,
  refusedPlace,
  errors: {
    ...trustErrors,
    cadangan_rusak:
      "This backup is damaged or incomplete. Present data was not changed. Use another backup.",
    cadangan_versi_baru:
      "This backup was made by a newer version. Present data was not changed. Install the newest version first.",
    cadangan_latihan:
      "This backup is of training mode and this office is a real one (or the other way round). Present data was not changed. Choose a fitting backup.",
    cadangan_kunci_salah:
      "The password or recovery code does not open this backup. Present data was not changed. Use the recovery sheet it names.",
  } satisfies ErrorWords<BackupError>,
};

// English texts of the room updates.
import type { updates as id, updatesCalls as idCalls } from "../id/updates.ts";

export const updates: typeof id = {
  title: "Updates",
  subtitle: "A new version from a stick or a server. What the office holds does not change.",
  here: "This program",
  version: "Version",
  installed: "Installed as",
  installs: {
    nsis: "Windows installer",
    appimage: "AppImage",
    deb: "Package (deb)",
    dmg: "macOS disk image",
    folder: "Folder without an installer",
  },
  bring: "Get a new version",
  bringBody:
    "Every update is checked first: its signature, its whole content, and whether it was made for this computer.",
  fromFile: "Choose an update file",
  fromServer: "Fetch from the server",
  taking: "Checking the update",
  fetching: "Fetching the update",
  noKeysTitle: "This program cannot check updates",
  noKeys:
    "This program was built without a key to check with. Install a new version with its installer, after making a backup.",
  folderTitle: "This program runs from a folder",
  folder:
    "There is no installation to replace. Replace the program's folder, after making a backup.",
  trainingTitle: "Training mode",
  training: "Updates are installed from the real office, because its backup comes first.",
  ready: (version) => `Version ${version} is ready to install`,
  releasedOn: "Released",
  size: "Size",
  notes: "What is new",
  installBody:
    "A backup is made and checked first. Then Loket closes and the new version is installed. If that fails, the present version stays.",
  installSaved:
    "A backup is made and checked first. Then the checked installer is saved in the Downloads folder; the owner of the computer opens it.",
  install: "Back up and install",
  discard: "Throw away",
  backingUp: "Making the backup before the update",
  ends: "Loket closes for a moment to install the new version.",
  saved: (name) =>
    `The installer ${name} was checked and saved in the Downloads folder. Close Loket, then open it.`,
  server: "Update server",
  serverBody:
    "Empty: Loket never uses the network. When set, the network is used only when Fetch from the server is pressed; no data of the office is sent.",
  serverLabel: "Address of the server (https)",
  serverNone: "None",
  serverChange: "Change",
  serverSave: "Save address",
  serverSaved: "The server's address is saved.",
  serverCleared: "The server's address is removed. Loket does not use the network.",
  cancel: "Cancel",
  errors: {
    pembaruan_rusak:
      "This file is not an update of Loket, or it was cut short or changed. Program and data are as they were. Copy the file from its source again.",
    pembaruan_tidak_dikenal:
      "This update is not signed by the publisher of Loket. Program and data are as they were. Do not use this file.",
    pembaruan_komputer_lain:
      "This update is for another kind of computer or installation. The program is as it was. Get the file that fits.",
    pembaruan_tidak_lebih_baru:
      "This file is not newer than the installed program. There is nothing to update.",
    pembaruan_tanpa_kunci:
      "This program was built without a key to check with, so an update cannot be trusted. Install a new version with its installer.",
    pembaruan_bukan_pemasangan:
      "This program runs from a folder, not from an installation. Nothing was changed. Replace the program's folder yourself.",
    pembaruan_mode_latihan:
      "This is training mode. Open the real office to install an update, because its backup comes first.",
    pembaruan_perlu_cadangan:
      "There is no backup that was made and checked just now. The program is as it was. Make a backup, then install again.",
    pembaruan_tidak_ada:
      "There is no update for this computer. The program is as it was. Try again another day.",
    pembaruan_alamat_salah:
      "The server's address must begin with https and hold no user name. The old address stays in use.",
    pembaruan_tidak_terjangkau:
      "The update server did not answer as it should. What was fetched is kept and continued later. Check the network, or use a file from a stick.",
    pembaruan_gagal_dipasang:
      "The new version could not be installed. The present version is still there and no data was changed. Check the disk's room, then try again.",
  },
};

export const updatesCalls: typeof idCalls = {
  "updates.setSource": "Changing the update server",
  "updates.take": "Checking an update file",
  "updates.fetch": "Fetching an update from the server",
  "updates.install": "Installing a program update",
  "updates.discard": "Throwing an update away",
};

// English texts of the room accounts.
import { en } from "./plural.ts";
import type { AccountsError } from "../../../shared/accounts/errors.ts";
import type { accounts as original } from "../id/accounts.ts";
import { detailNumber } from "../words.ts";
import type { ErrorWords } from "../words.ts";
import { accountsTrust } from "./accounts-trust.ts";

const wait = (seconds: number) =>
  seconds > 0 ? en` Wait ${seconds} [second|seconds] before the next try.` : "";

export const accounts: typeof original = {
  ...accountsTrust,
  signIn: {
    title: "Sign in",
    subtitle: "Choose your name and write your password.",
    who: "Name",
    choose: "Choose a name",
    username: "User name",
    password: "Password",
    submit: "Sign in",
    forgot: "Forgotten password",
    restore: "Restore from a backup",
    show: "Show or hide the password",
    training: (password) => `Password of every training account: ${password}`,
    missingWho: "Choose your name.",
    missingPassword: "Write your password.",
  },
  lock: {
    title: "Screen locked",
    subtitle: (name) => `What ${name} was typing is kept and comes back after unlocking.`,
    submit: "Unlock",
    other: "Sign in as somebody else",
    otherHint: "Unsaved typing behind this lock is lost.",
  },
  recover: {
    title: "Forgotten password",
    subtitle:
      "The recovery code on the office's sheet gives one administrator a new password. It is then replaced by a new code.",
    code: "Recovery code",
    codeHint: "28 letters and digits in groups of four. Dashes may be left out.",
    who: "Administrator who gets a new password",
    submit: "Replace the password",
    back: "Back to sign-in",
    notAdmin: "Others simply ask the administrator for a temporary password.",
  },
  code: {
    title: "Keep this recovery code",
    body: "This code is the only way in when all passwords are forgotten. It is shown only now. Print it and keep it locked away from the computer.",
    label: (sheet) => `Recovery code, sheet number ${sheet}`,
    print: "Print the sheet",
    confirm: (group) => `Write group ${group} of the code above`,
    confirmHint: "To be sure that what was printed or written is right.",
    wrong: (group) => `This differs from group ${group}. Look at the code again.`,
    done: "Kept, go on",
  },
  password: {
    title: "Change password",
    old: "Present password",
    oldMissing: "Write your present password.",
    fresh: "New password",
    again: "Write it again",
    differ: "The two passwords differ.",
    hint: "At least 10 characters. Three or four unrelated words are good and easy to remember.",
    submit: "Save password",
    changed: "The password has been changed.",
    strength: ["Not enough", "Enough", "Good", "Strong"],
    strengthLabel: "Strength of the password",
    problems: {
      terlalu_pendek: "At least 10 characters.",
      terlalu_umum: "This is among the passwords most often guessed.",
      mengandung_nama: "Do not use your name or user name.",
      satu_huruf_berulang: "Use more different characters.",
    },
    forcedTitle: "Make a password of your own",
    forcedSubtitle: (name) =>
      `${name}, the password you were given works once. Make one that only you know.`,
    oneTime: "Temporary password",
  },
  list: {
    title: "Accounts",
    subtitle:
      "One person, one account. Accounts are disabled, never removed, so that the audit log stays readable.",
    label: "List of accounts",
    add: "Add an account",
    name: "Name",
    username: "User name",
    roles: "Roles",
    state: "State",
    lastSignIn: "Last sign-in",
    never: "never",
    active: "Active",
    disabled: "Disabled",
    mustChange: "Awaits a new password",
    actions: "Actions",
    edit: "Edit",
    reset: "Temporary password",
    disable: "Disable",
    disableTitle: (name) => `Disable the account of ${name}?`,
    disableBody: "This person cannot sign in any more and is signed out at once. Old records stay.",
    renew: "Replace the recovery code",
    emptyTitle: "No accounts yet",
    emptyBody: "Add an account for everybody who works at this desk.",
  },
  form: {
    addTitle: "Add an account",
    editTitle: (name) => `Edit the account of ${name}`,
    name: "Full name",
    nameMissing: "Write the full name.",
    username: "User name",
    usernameHint: "Small letters, digits, dot or dash; at least 3.",
    usernameWrong: "A user name has 3 to 40 small letters, digits, dots or dashes.",
    roles: "Roles",
    rolesMissing: "Choose at least one role.",
    oneTime: "Temporary password",
    oneTimeHint: "Tell the person directly. It is replaced at the first sign-in.",
    make: "Make one",
    save: "Save account",
    resetTitle: (name) => `Temporary password for ${name}`,
    resetBody: "The old password stops working once this is saved.",
    resetSave: "Replace the password",
    saved: "The account has been saved.",
    given: (password) => `Temporary password: ${password}`,
    renewTitle: "Replace the recovery code",
    renewBody:
      "The old sheet no longer opens this office. Old backups are still opened by the sheet they name.",
    renewSave: "Make a new code",
  },
  errors: {
    kata_sandi_salah: (d) =>
      `Name and password do not match. Check capitals and try again.${wait(detailNumber(d, "waitSeconds"))}`,
    tunggu_sebelum_mencoba: (d) => `Too many tries.${wait(detailNumber(d, "waitSeconds"))}`,
    perlu_kata_sandi:
      "Your password was not given, so nothing was done. Try again and give the password when asked.",
    akun_nonaktif: "This account has been disabled. Ask the administrator if you still work here.",
    nama_pengguna_dipakai: "This user name is taken. Nothing was saved. Choose another.",
    kata_sandi_lemah:
      "This password is easy to guess. Nothing was saved. Use at least 10 characters, such as three unrelated words.",
    ganti_kata_sandi_dulu: "Replace your temporary password first, then try again.",
    kode_pemulihan_salah: (d) =>
      `The recovery code does not match. Check the sheet number and each group.${wait(detailNumber(d, "waitSeconds"))}`,
    admin_terakhir:
      "The office needs at least one active administrator. Nothing changed. Appoint another first.",
  } satisfies ErrorWords<AccountsError>,
};

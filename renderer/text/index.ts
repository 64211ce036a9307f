// The message catalogue: every word on screen, in Indonesian (the original) and English; error codes become sentences here.
import { useSyncExternalStore } from "react";
import type { ErrorCode, ErrorDetails } from "../../shared/errors.ts";
import { desk as deskId } from "./id/desk.ts";
import { app as appId } from "./id/app.ts";
import { shell as shellId } from "./id/shell.ts";
import { office as officeId } from "./id/office.ts";
import { accounts as accountsId } from "./id/accounts.ts";
import { areas as areasId } from "./id/areas.ts";
import { people as peopleId } from "./id/people.ts";
import { cases as casesId } from "./id/cases.ts";
import { referrals as referralsId } from "./id/referrals.ts";
import { directoryOrganizations as directoryOrganizationsId } from "./id/directory-organizations.ts";
import { places as placesId } from "./id/places.ts";
import { rules as rulesId } from "./id/rules.ts";
import { outputs as outputsId } from "./id/outputs.ts";
import { reportsDashboard as reportsDashboardId } from "./id/reports-dashboard.ts";
import { directoryPackage as directoryPackageId } from "./id/directory-package.ts";
import { eligibility as eligibilityId } from "./id/eligibility.ts";
import { directory as directoryId } from "./id/directory.ts";
import { prelists as prelistsId } from "./id/prelists.ts";
import { round as roundId, roundErrors as roundErrorsId } from "./id/round.ts";
import { drafts as draftsId } from "./id/drafts.ts";
import { privacy as privacyId } from "./id/privacy.ts";
import { privacyErrors as privacyErrorsId } from "./id/privacy-errors.ts";
import { reports as reportsId } from "./id/reports.ts";
import { reportPapers as reportPapersId } from "./id/reports-papers.ts";
import { audit as auditId } from "./id/audit.ts";
import { backup as backupId } from "./id/backup.ts";
import { health as healthId } from "./id/health.ts";
import { desk as deskEn } from "./en/desk.ts";
import { updates as updatesId } from "./id/updates.ts";
import { app as appEn } from "./en/app.ts";
import { shell as shellEn } from "./en/shell.ts";
import { office as officeEn } from "./en/office.ts";
import { accounts as accountsEn } from "./en/accounts.ts";
import { areas as areasEn } from "./en/areas.ts";
import { people as peopleEn } from "./en/people.ts";
import { cases as casesEn } from "./en/cases.ts";
import { referrals as referralsEn } from "./en/referrals.ts";
import { directoryOrganizations as directoryOrganizationsEn } from "./en/directory-organizations.ts";
import { places as placesEn } from "./en/places.ts";
import { rules as rulesEn } from "./en/rules.ts";
import { outputs as outputsEn } from "./en/outputs.ts";
import { reportsDashboard as reportsDashboardEn } from "./en/reports-dashboard.ts";
import { directoryPackage as directoryPackageEn } from "./en/directory-package.ts";
import { eligibility as eligibilityEn } from "./en/eligibility.ts";
import { directory as directoryEn } from "./en/directory.ts";
import { prelists as prelistsEn } from "./en/prelists.ts";
import { round as roundEn, roundErrors as roundErrorsEn } from "./en/round.ts";
import { drafts as draftsEn } from "./en/drafts.ts";
import { privacy as privacyEn } from "./en/privacy.ts";
import { privacyErrors as privacyErrorsEn } from "./en/privacy-errors.ts";
import { reports as reportsEn } from "./en/reports.ts";
import { reportPapers as reportPapersEn } from "./en/reports-papers.ts";
import { audit as auditEn } from "./en/audit.ts";
import { backup as backupEn } from "./en/backup.ts";
import { health as healthEn } from "./en/health.ts";
import { updates as updatesEn } from "./en/updates.ts";
import type { ErrorWords } from "./words.ts";

const id = {
  app: appId,
  desk: deskId,
  shell: shellId,
  office: officeId,
  accounts: accountsId,
  areas: areasId,
  people: peopleId,
  cases: casesId,
  referrals: referralsId,
  directoryOrganizations: directoryOrganizationsId,
  places: placesId,
  rules: rulesId,
  outputs: outputsId,
  reportsDashboard: reportsDashboardId,
  directoryPackage: directoryPackageId,
  eligibility: eligibilityId,
  directory: directoryId,
  prelists: prelistsId,
  round: roundId,
  drafts: draftsId,
  reports: reportsId,
  reportPapers: reportPapersId,
  audit: auditId,
  privacy: privacyId,
  backup: backupId,
  health: healthId,
  updates: updatesId,
};
/** The shape that every language fills. */
export type Text = typeof id;
const idErrors = {
  ...appId.errors,
  ...officeId.errors,
  ...accountsId.errors,
  ...peopleId.errors,
  ...casesId.errors,
  ...referralsId.errors,
  ...directoryId.errors,
  ...prelistsId.errors,
  ...roundErrorsId,
  ...privacyErrorsId,
  ...reportsId.errors,
  ...reportPapersId.errors,
  ...backupId.errors,
  ...updatesId.errors,
} satisfies ErrorWords<ErrorCode>;

const en: Text = {
  app: appEn,
  desk: deskEn,
  shell: shellEn,
  office: officeEn,
  accounts: accountsEn,
  areas: areasEn,
  people: peopleEn,
  cases: casesEn,
  referrals: referralsEn,
  directoryOrganizations: directoryOrganizationsEn,
  places: placesEn,
  rules: rulesEn,
  outputs: outputsEn,
  reportsDashboard: reportsDashboardEn,
  directoryPackage: directoryPackageEn,
  eligibility: eligibilityEn,
  directory: directoryEn,
  prelists: prelistsEn,
  round: roundEn,
  drafts: draftsEn,
  reports: reportsEn,
  reportPapers: reportPapersEn,
  audit: auditEn,
  privacy: privacyEn,
  backup: backupEn,
  health: healthEn,
  updates: updatesEn,
};
const enErrors = {
  ...appEn.errors,
  ...officeEn.errors,
  ...accountsEn.errors,
  ...peopleEn.errors,
  ...casesEn.errors,
  ...referralsEn.errors,
  ...directoryEn.errors,
  ...prelistsEn.errors,
  ...roundErrorsEn,
  ...privacyErrorsEn,
  ...reportsEn.errors,
  ...reportPapersEn.errors,
  ...backupEn.errors,
  ...updatesEn.errors,
} satisfies ErrorWords<ErrorCode>;

export const LANGUAGES = ["id", "en"] as const;
export type Language = (typeof LANGUAGES)[number];
const catalogues: Record<Language, Text> = { id, en };
const errorWords: Record<Language, ErrorWords<ErrorCode>> = { id: idErrors, en: enErrors };

const KEPT = "loket.bahasa";
let language: Language = localStorage.getItem(KEPT) === "en" ? "en" : "id";
const listeners = new Set<() => void>();

/** Kept on this computer; everything on screen changes at once. */
export function setLanguage(next: Language): void {
  language = next;
  localStorage.setItem(KEPT, next);
  document.documentElement.lang = next;
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

export function useLanguage(): Language {
  return useSyncExternalStore(subscribe, currentLanguage);
}

/** Put in place of the catalogue by tests that look whether longer words fit; undefined takes it away. */
let inPlace: Text | undefined;
export function setTextInPlace(change: ((text: Text) => Text) | undefined): void {
  inPlace = change?.(catalogues[language]);
  for (const tell of listeners) tell();
}

/** The catalogue in the chosen language: `const text = useText(); text.people.search.title`. */
export function useText(): Text {
  return useSyncExternalStore(subscribe, currentText);
}

/** The same outside components. */
export function currentText(): Text {
  return inPlace ?? catalogues[language];
}
export function currentLanguage(): Language {
  return language;
}

/** Every code that has a sentence. */
export function errorCodes(): readonly ErrorCode[] {
  return Object.keys(idErrors) as ErrorCode[];
}

/** The sentence for a failure: what happened, what is safe, what to do. Unknown codes get the sentence for the unexpected. */
export function sentence(code: ErrorCode, details: ErrorDetails = {}): string {
  const words = errorWords[language][code] ?? errorWords[language].kesalahan_tak_terduga;
  return typeof words === "function" ? words(details) : words;
}

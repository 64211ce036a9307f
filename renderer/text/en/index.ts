// The English catalogue; read only when somebody chooses English.
import type { ErrorCode } from "../../../shared/errors.ts";
import type { Text } from "../id/index.ts";
import type { ErrorWords } from "../words.ts";
import { desk } from "./desk.ts";
import { app } from "./app.ts";
import { shell } from "./shell.ts";
import { office } from "./office.ts";
import { accounts } from "./accounts.ts";
import { areas } from "./areas.ts";
import { people } from "./people.ts";
import { cases } from "./cases.ts";
import { referrals } from "./referrals.ts";
import { directoryOrganizations } from "./directory-organizations.ts";
import { places } from "./places.ts";
import { rules } from "./rules.ts";
import { outputs } from "./outputs.ts";
import { reportsDashboard } from "./reports-dashboard.ts";
import { directoryPackage } from "./directory-package.ts";
import { eligibility } from "./eligibility.ts";
import { directory } from "./directory.ts";
import { prelists } from "./prelists.ts";
import { round, roundErrors } from "./round.ts";
import { drafts } from "./drafts.ts";
import { privacy } from "./privacy.ts";
import { privacyErrors } from "./privacy-errors.ts";
import { reports } from "./reports.ts";
import { reportPapers } from "./reports-papers.ts";
import { audit } from "./audit.ts";
import { backup } from "./backup.ts";
import { health } from "./health.ts";
import { updates } from "./updates.ts";

export const text: Text = {
  app,
  desk,
  shell,
  office,
  accounts,
  areas,
  people,
  cases,
  referrals,
  directoryOrganizations,
  places,
  rules,
  outputs,
  reportsDashboard,
  directoryPackage,
  eligibility,
  directory,
  prelists,
  round,
  drafts,
  reports,
  reportPapers,
  audit,
  privacy,
  backup,
  health,
  updates,
};

export const errors = {
  ...app.errors,
  ...office.errors,
  ...accounts.errors,
  ...people.errors,
  ...cases.errors,
  ...referrals.errors,
  ...directory.errors,
  ...prelists.errors,
  ...roundErrors,
  ...privacyErrors,
  ...reports.errors,
  ...reportPapers.errors,
  ...backup.errors,
  ...updates.errors,
} satisfies ErrorWords<ErrorCode>;

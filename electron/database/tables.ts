// Assembles the tables of all rooms for Kysely.
import type { Kysely, Transaction } from "kysely";
import { officeClasses, type OfficeTables } from "../office/table.ts";
import { accountsClasses, type AccountsTables } from "../accounts/table.ts";
import { areasClasses, type AreasTables } from "../areas/table.ts";
import { peopleClasses, type PeopleTables } from "../people/table.ts";
import { casesClasses, type CasesTables } from "../cases/table.ts";
import { answerClasses, type AnswerTables } from "../referrals/answers/table.ts";
import { referralsClasses, type ReferralsTables } from "../referrals/table.ts";
import { directoryClasses, type DirectoryTables } from "../directory/table.ts";
import { prelistsClasses, type PrelistsTables } from "../prelists/table.ts";
import { auditClasses, type AuditTables } from "../audit/table.ts";
import { backupClasses, type BackupTables } from "../backup/table.ts";
import { privacyClasses, type PrivacyTables } from "../privacy/table.ts";
import { reportsClasses, type ReportsTables } from "../reports/table.ts";
import { updatesClasses, type UpdatesTables } from "../updates/table.ts";
import { draftsClasses, type DraftsTables } from "../drafts/table.ts";

export interface Tables
  extends
    OfficeTables,
    AccountsTables,
    AreasTables,
    PeopleTables,
    CasesTables,
    ReferralsTables,
    AnswerTables,
    DirectoryTables,
    PrelistsTables,
    AuditTables,
    BackupTables,
    ReportsTables,
    PrivacyTables,
    DraftsTables,
    UpdatesTables {}

/** A connection that reads (query), or writes outside a transaction of its own (task). */
export type Db = Kysely<Tables>;
/** The transaction a command is handed. Functions in queries.ts take `Db`; a Transaction is one too. */
export type Trx = Transaction<Tables>;

export const columnClasses = {
  ...officeClasses,
  ...accountsClasses,
  ...areasClasses,
  ...peopleClasses,
  ...casesClasses,
  ...referralsClasses,
  ...answerClasses,
  ...directoryClasses,
  ...prelistsClasses,
  ...auditClasses,
  ...backupClasses,
  ...reportsClasses,
  ...privacyClasses,
  ...draftsClasses,
  ...updatesClasses,
} as const;

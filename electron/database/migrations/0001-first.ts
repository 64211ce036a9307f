// Schema 1: the first released one. Never edited after its issue closes; changes are new migrations.
import { office } from "./0001-first/office.ts";
import { accounts } from "./0001-first/accounts.ts";
import { areas } from "./0001-first/areas.ts";
import { people } from "./0001-first/people.ts";
import { cases } from "./0001-first/cases.ts";
import { referrals } from "./0001-first/referrals.ts";
import { directory } from "./0001-first/directory.ts";
import { prelists } from "./0001-first/prelists.ts";
import { audit } from "./0001-first/audit.ts";
import { backup } from "./0001-first/backup.ts";
import { drafts } from "./0001-first/drafts.ts";

export const first = [
  office,
  accounts,
  areas,
  people,
  cases,
  referrals,
  directory,
  prelists,
  audit,
  backup,
  drafts,
].join("\n");

// The whole contract of the house: one entry per room.
import { office } from "./office/contract.ts";
import { accounts } from "./accounts/contract.ts";
import { areas } from "./areas/contract.ts";
import { people } from "./people/contract.ts";
import { cases } from "./cases/contract.ts";
import { referrals } from "./referrals/contract.ts";
import { desk } from "./desk/contract.ts";
import { directory } from "./directory/contract.ts";
import { prelists } from "./prelists/contract.ts";
import { audit } from "./audit/contract.ts";
import { backup } from "./backup/contract.ts";
import { drafts } from "./drafts/contract.ts";
import { privacy } from "./privacy/contract.ts";
import { reports } from "./reports/contract.ts";
import { updates } from "./updates/contract.ts";
import { shell } from "./shell/contract.ts";

export const contract = {
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
  desk,
  reports,
  privacy,
  updates,
  shell,
};
export type Contract = typeof contract;

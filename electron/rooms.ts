// The list of rooms: the compiler demands a handler for every call of the contract.
import type { Contract } from "../shared/contract.ts";
import type { HandlersOf } from "./serve/context.ts";
import { office } from "./office/handlers.ts";
import { showExamples } from "./office/templates/examples.ts";
import { accounts } from "./accounts/handlers.ts";
import { areas } from "./areas/handlers.ts";
import { people } from "./people/handlers.ts";
import { cases } from "./cases/handlers.ts";
import { casePaperExamples } from "./cases/example.ts";
import { followCancelledCases } from "./cases/moves.ts";
import { sealWithCase } from "./cases/sensitivity.ts";
import { withdrawReferralsOf } from "./referrals/changes.ts";
import { referrals } from "./referrals/handlers.ts";
import { sealReferralsOf } from "./referrals/seal.ts";
import { letterExamples } from "./referrals/templates/example.ts";
import { desk } from "./desk/handlers.ts";
import { directory } from "./directory/handlers.ts";
import { deliberationExamples } from "./prelists/deliberation/example.ts";
import { prelists } from "./prelists/handlers.ts";
import { audit } from "./audit/handlers.ts";
import { backup } from "./backup/handlers.ts";
import { drafts } from "./drafts/handlers.ts";
import { reports } from "./reports/handlers.ts";
import { privacy } from "./privacy/handlers.ts";
import { updates } from "./updates/handlers.ts";
import { shell } from "./shell/handlers.ts";

// A cancelled case leaves no referral behind that somebody still waits for.
followCancelledCases(withdrawReferralsOf);
// Each room shows what its templates look like.
showExamples(casePaperExamples);
showExamples(letterExamples);
showExamples(deliberationExamples);
// What a case that becomes sensitive left elsewhere goes under the second key with it.
sealWithCase(sealReferralsOf);

export const rooms: { [R in keyof Contract]: HandlersOf<Contract[R]> } = {
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

// Handlers of the room privacy: one function per call of shared/privacy/contract.ts.
import { consentPaper } from "../../shared/privacy/consent-paper.ts";
import type { privacy as contract } from "../../shared/privacy/contract.ts";
import { requestPaper } from "../../shared/privacy/request-paper.ts";
import { getCase } from "../cases/queries.ts";
import type { HandlersOf } from "../serve/context.ts";
import { trustedNow } from "./clock.ts";
import { completeConsent, withdrawConsent } from "./consent/change.ts";
import { consentRows, getConsent, viewConsent } from "./consent/queries.ts";
import { saveContact } from "./contact.ts";
import { overviewOf } from "./overview.ts";
import { privacyOffice } from "./papers/office.ts";
import { personPrivacy } from "./person.ts";
import {
  addRequest,
  answerRequest,
  getRequest,
  listRequests,
  viewRequest,
} from "./requests/queries.ts";
import { liftRestriction, permitUse, restrict } from "./restriction/queries.ts";
import { whoIs } from "./who.ts";

export const privacy: HandlersOf<typeof contract> = {
  overview: ({ db, now }) => overviewOf(db, now()),
  async saveContact(context, { contact, version }) {
    await saveContact(context, contact, version);
    return overviewOf(context.db, context.now());
  },

  ofPerson: (context, { personId }) => personPrivacy(context, personId),
  async consentOfCase({ db }, { caseId }) {
    const found = await getCase(db, caseId);
    const { birthDate } = await whoIs(db, found.person_id);
    const rows = await consentRows(db, { caseId });
    return {
      personId: found.person_id,
      consents: await Promise.all(rows.map((row) => viewConsent(db, row, birthDate))),
    };
  },
  completeConsent,
  withdrawConsent,
  async consentPaper(context, { consentId, size }) {
    const { db } = context;
    const row = await getConsent(db, consentId);
    const { name, birthDate } = await whoIs(db, row.person_id);
    const sensitive = row.case_id !== null && (await getCase(db, row.case_id)).sensitive === 1;
    return context.paper(
      consentPaper(
        await privacyOffice(context, size),
        await viewConsent(db, row, birthDate),
        sensitive ? null : name,
      ),
    );
  },

  addRequest,
  async requests({ db, now }, { open }) {
    return { rows: await listRequests(db, await trustedNow(db, now()), { open }) };
  },
  answerRequest,
  async requestPaper(context, { id, size }) {
    const { db, now } = context;
    const request = viewRequest(await getRequest(db, id), await trustedNow(db, now()));
    return context.paper(requestPaper(await privacyOffice(context, size), request));
  },

  restrict,
  liftRestriction,
  permitUse,
};

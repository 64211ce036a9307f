// Handlers of the room privacy: one function per call of shared/privacy/contract.ts.
import { accessPaper } from "../../shared/privacy/access-paper.ts";
import { dpiaPaper, recordsPaper } from "../../shared/privacy/assessment-papers.ts";
import { consentPaper } from "../../shared/privacy/consent-paper.ts";
import type { privacy as contract } from "../../shared/privacy/contract.ts";
import { erasurePaper } from "../../shared/privacy/erasure-paper.ts";
import { authorityLetter, incidentLetter } from "../../shared/privacy/incident-paper.ts";
import { requestPaper } from "../../shared/privacy/request-paper.ts";
import { getCase } from "../cases/queries.ts";
import type { HandlersOf } from "../serve/context.ts";
import { localDate } from "../../shared/values/date.ts";
import { callWord } from "./access/call-words.ts";
import { exportAccess } from "./access/export.ts";
import { accessFileOf } from "./access/gather.ts";
import { trustedNow } from "./clock.ts";
import { completeConsent, withdrawConsent } from "./consent/change.ts";
import { consentRows, getConsent, viewConsent } from "./consent/queries.ts";
import { saveContact } from "./contact.ts";
import { erase, eraseReturned } from "./erasure/erase.ts";
import {
  declineErasure,
  getErasure,
  listErasures,
  proposeErasure,
  viewErasure,
} from "./erasure/queries.ts";
import { HOLDINGS } from "./holdings/holdings.ts";
import {
  affectedNames,
  closeIncident,
  getIncident,
  listIncidents,
  nameAffected,
  saveIncident,
  tellIncident,
  viewIncident,
} from "./incidents/queries.ts";
import { overviewOf } from "./overview.ts";
import { figuresOf } from "./papers/figures.ts";
import { privacyOffice } from "./papers/office.ts";
import { personPrivacy } from "./person.ts";
import {
  addRequest,
  answerRequest,
  getRequest,
  listRequests,
  viewRequest,
} from "./requests/queries.ts";
import { retentionOf } from "./retention.ts";
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

  async accessPaper(context, { personId, size }) {
    const file = await accessFileOf(context, personId, callWord);
    return context.paper(accessPaper(await privacyOffice(context, size), file));
  },
  accessExport: exportAccess,

  async retention({ db, now }) {
    return { rows: await retentionOf(db, localDate(now())) };
  },

  async erasures(context) {
    return { rows: await listErasures(context) };
  },
  proposeErasure,
  declineErasure,
  erase: (context, { id }) => (id === null ? eraseReturned(context) : erase(context, { id })),
  async erasurePaper(context, { id, size }) {
    const erasure = await viewErasure(context, await getErasure(context.db, id));
    return context.paper(erasurePaper(await privacyOffice(context, size), erasure, LABELS));
  },

  async incidents({ db, now }) {
    return { rows: await listIncidents(db, await trustedNow(db, now())) };
  },
  saveIncident,
  nameAffected,
  tellIncident,
  closeIncident,
  async incidentPaper(context, { id, who, size }) {
    const { db, now } = context;
    const incident = await viewIncident(db, await getIncident(db, id), now().toISOString());
    const office = await privacyOffice(context, size);
    return context.paper(
      who === "lembaga"
        ? authorityLetter(office, incident)
        : incidentLetter(office, incident, await affectedNames(db, id)),
    );
  },

  async dpiaPaper(context, { size }) {
    return context.paper(
      dpiaPaper(await privacyOffice(context, size), await figuresOf(context.db)),
    );
  },
  async recordsPaper(context, { size }) {
    return context.paper(
      recordsPaper(await privacyOffice(context, size), await figuresOf(context.db)),
    );
  },
};

/** Tables by their words, for the minutes of an erasure. */
const LABELS = Object.fromEntries([
  ...HOLDINGS.map(({ table, label }) => [table, label] as const),
  ["drafts", "Formulir yang belum disimpan"],
  ["prelist_rejects", "Baris prelist yang ditolak"],
  ["audit_subjects", "Penunjuk catatan audit"],
]);

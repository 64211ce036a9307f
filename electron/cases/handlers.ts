// Handlers of the room cases: one function per call of shared/cases/contract.ts.
import type { cases as contract } from "../../shared/cases/contract.ts";
import { PURPOSE_NOTICE } from "../../shared/cases/purpose.ts";
import { watchesLate } from "../../shared/cases/snooze.ts";
import { addWorkingDays } from "../../shared/values/working-days.ts";
import { DeskError } from "../../shared/errors.ts";
import { localDate } from "../../shared/values/date.ts";
import { deleteDraft } from "../drafts/queries.ts";
import type { HandlersOf, QueryContext } from "../serve/context.ts";
import { takeBackSince } from "../../shared/values/take-back.ts";
import { assignCases } from "./assign.ts";
import { takeBackHandover } from "./handover/queries.ts";
import { checkDueDays, moveDueDays } from "./due-days.ts";
import {
  getCategory,
  insertCategory,
  listCategories,
  setRetired,
  updateCategory,
  workCalendar,
} from "./categories.ts";
import { updateHeld } from "./documents.ts";
import { documentCalls } from "./documents/handlers.ts";
import { addEntry, changed } from "./entries.ts";
import { fasilitatorFor } from "./groups/change.ts";
import { groupCalls } from "./groups/handlers.ts";
import { guestLogOf } from "./guest-log.ts";
import { countViews, listCases } from "./list.ts";
import { receiptOf, registrationFormOf } from "./papers.ts";
import { appendEvent, getCaseForChange, moveCase, patchCase, ratifyCase } from "./moves.ts";
import { getCase, isSaved } from "./queries.ts";
import { raiseCategoryHandlers } from "./raise-category.ts";
import { registerCase } from "./register.ts";
import { removeView, savedViewsOf, saveView } from "./saved-views.ts";
import { recordStep, undoStep } from "./steps.ts";
import { checkSafely, checkShelter } from "./safe-contact.ts";
import { setSensitivity } from "./sensitivity.ts";
import { snoozeCase } from "./snooze.ts";
import { accountNames, viewCase } from "./view.ts";
import type { Reader } from "./views.ts";
import { arrive, moveVisit, visitsOfDay } from "./visits.ts";

/** The form whose draft a saved walk-in replaces. */
const INTAKE_FORM = "cases.intake";

async function readerOf({ db, session, sensitive, now }: QueryContext): Promise<Reader> {
  return {
    db,
    accountId: session.accountId,
    canOpen: sensitive.canOpen,
    watches: watchesLate(session.roles),
    today: localDate(now()),
    calendar: await workCalendar(db),
  };
}

export const cases: HandlersOf<typeof contract> = {
  async intake({ db, now }) {
    const today = localDate(now());
    const calendar = await workCalendar(db);
    const categories = await listCategories(db, { retired: false });
    return {
      today,
      purpose: PURPOSE_NOTICE,
      categories: categories.map((category) => ({
        ...category,
        dueOn: addWorkingDays(today, category.targetDays, calendar),
      })),
    };
  },

  async register(context, input) {
    const registered = await registerCase(context, input);
    await deleteDraft(context.db, context.session.accountId, INTAKE_FORM);
    return registered;
  },

  async list(context, input) {
    return listCases(await readerOf(context), input);
  },

  async counts(context) {
    return countViews(await readerOf(context));
  },

  async get(context, { id }) {
    return viewCase(context, id);
  },

  async move(context, { id, version, eventId, to, fields }) {
    if (await isSaved(context.db, id, eventId)) return changed(await getCase(context.db, id));
    // Entered by the referrals room, which writes the referral in the same transaction.
    if (to === "dirujuk" || to === "umpan_balik") throw new DeskError("langkah_lewat_rujukan");
    return changed(await moveCase(context, { caseId: id, version, eventId, to, fields }));
  },

  async ratify(context, { id, version, eventId, ratified, fields }) {
    if (await isSaved(context.db, id, eventId)) return changed(await getCase(context.db, id));
    return changed(await ratifyCase(context, { caseId: id, version, eventId, ratified, fields }));
  },

  async takeOver(context, { id, version, eventId }) {
    if (await isSaved(context.db, id, eventId)) return changed(await getCase(context.db, id));
    const row = await getCaseForChange(context, id, version);
    if (row.open === 0)
      throw new DeskError("langkah_tidak_boleh", { from: row.state, to: row.state });
    const before = (await accountNames(context.db, [row.officer_id])).get(row.officer_id) ?? "";
    await patchCase(context, row, { officer_id: context.session.accountId });
    await appendEvent(context, row, { id: eventId, kind: "ambil_alih", details: { before } });
    return changed(await getCase(context.db, id));
  },

  checkDueDays,
  moveDueDays,

  async assign(context, order) {
    return assignCases(context, order);
  },
  async takeBackAssigned(context, { act }) {
    return takeBackHandover(context, act, takeBackSince(context.now()));
  },

  async record(context, { kind, onDay, text, fasilitator, safely, ...change }) {
    if (onDay > localDate(context.now()))
      throw new DeskError("masukan_salah", { fields: { onDay: "besok" } });
    const visitor = await fasilitatorFor(context.db, fasilitator ?? null);
    const by = visitor ? { fasilitator: visitor } : {};
    const isSafe = await checkSafely(context, change.id, kind, safely);
    const how = isSafe ? { safely: true } : {};
    return addEntry(context, change, kind, { progress: { onDay, text, ...by, ...how } });
  },

  async setSensitivity(context, order) {
    if (await isSaved(context.db, order.id, order.eventId))
      return changed(await getCase(context.db, order.id));
    return changed(await setSensitivity(context, order));
  },

  async setSafeContact(context, { safeContact, ...change }) {
    checkShelter(safeContact, (await getCase(context.db, change.id)).sensitive === 1);
    return addEntry(context, change, "kontak_aman", { safeContact });
  },

  snooze: (context, input) => snoozeCase(context, input),

  async assess(context, { assessment, ...change }) {
    return addEntry(context, change, "asesmen", { assessment });
  },

  async plan(context, { plan, ...change }) {
    return addEntry(context, change, "rencana", { plan });
  },

  async recordStep(context, input) {
    return changed(await recordStep(context, input));
  },

  async undoStep(context, input) {
    return changed(await undoStep(context, input));
  },

  async setDocuments(context, { id, version, eventId, documents }) {
    if (await isSaved(context.db, id, eventId)) return changed(await getCase(context.db, id));
    const row = await getCaseForChange(context, id, version);
    if (row.open === 0)
      throw new DeskError("langkah_tidak_boleh", { from: row.state, to: row.state });
    const updated = await updateHeld(context.db, id, documents, context.now().toISOString());
    if (updated.length === 0) return changed(row);
    await patchCase(context, row, {});
    await appendEvent(context, row, {
      id: eventId,
      kind: "berkas",
      details: { documents: updated },
    });
    return changed(await getCase(context.db, id));
  },

  ...groupCalls,
  ...raiseCategoryHandlers,
  ...documentCalls,

  async receipt(context, { id }) {
    return context.paper(await receiptOf(context, id));
  },

  async registrationForm(context, { id }) {
    return context.paper(await registrationFormOf(context, id));
  },

  savedViews: ({ db, session }) => savedViewsOf(db, session.accountId),

  saveView: ({ db, session, now }, input) =>
    saveView(db, session.accountId, input, now().toISOString()),

  removeView: ({ db, session }, { id }) => removeView(db, session.accountId, id),

  async visits(context, { day }) {
    return visitsOfDay(context, day ?? localDate(context.now()));
  },

  async guestLog(context, input) {
    return context.paper(await guestLogOf(context, input));
  },

  async arrive(context, input) {
    return arrive(context, input);
  },

  async moveVisit(context, input) {
    return moveVisit(context, input);
  },

  async categories({ db }, options) {
    return listCategories(db, options);
  },

  async saveCategory({ db, now }, { version, ...category }) {
    const at = now().toISOString();
    if (version === null) await insertCategory(db, category, at);
    else await updateCategory(db, category, version, at);
    return getCategory(db, category.code);
  },

  async retireCategory({ db, now }, { code, retired, version }) {
    await setRetired(db, code, retired, version, now().toISOString());
    return getCategory(db, code);
  },
};

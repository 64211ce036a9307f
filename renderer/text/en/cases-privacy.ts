// English texts of sensitive cases: made so, opened again, and how their citizen is reached.
import type { CasesError } from "../../../shared/cases/errors.ts";
import type { ContactWay } from "../../../shared/cases/safe-contact.ts";
import type { privacy as privacyId } from "../id/cases-privacy.ts";
import type { ErrorWords } from "../words.ts";

export const privacy: typeof privacyId = {
  raise: "Make sensitive",
  raiseTitle: "Make this case sensitive",
  raiseBody:
    "Story, notes, documents and the text of letters are sealed under the second key. Lists and search no longer tie the name to this number, and the subject of letters becomes neutral.",
  raiseLosesYou:
    "Once saved, your account sees only its number. Make sure that everything needed is recorded.",
  raisePaper:
    "What cannot be called back: letters and receipts already printed, and backups already made. Old backups hold the unsealed content until they are replaced.",
  soften: "Open to all officers",
  softenTitle: "Open this case to all officers",
  softenBody:
    "All officers see story, state and name again. Notes, documents and the safe contact of the sensitive time stay sealed, for holders of the second key only.",
  reason: "Reason",
  reasonHint: "Sealed with the case; only holders of the second key read it.",
  reasonNeeded: "Write the reason, at least five letters.",
  sealing: "Sealing documents",
  sealLater:
    "The case is sensitive now. Its documents are not all sealed yet; the program finishes it at the next sign-in.",
  sealLost: (n: number) =>
    `The case is sensitive now. ${n === 1 ? "1 document" : `${n} documents`} could not be read and not be sealed; restore a backup if it is needed.`,
  close: "Close",
  raised: (reason: string) => `Became sensitive. ${reason}`,
  softened: (reason: string) => `Opened to all officers. ${reason}`,
  locked: "Sealed document",
  categoryOnlyNew:
    "For new cases. After saving, the cases that are still open can be made sensitive in one go.",
  safe: {
    title: "Safe contact",
    warning:
      "Reach the citizen in this way only. Use no other number from the person's record, send no message, and tell nobody who answers what it is about.",
    none: "No safe contact yet. Do not contact the citizen before a way is agreed and recorded.",
    add: "Record safe contact",
    change: "Change safe contact",
    saved: "Sealed under the second key, not searchable, and never printed.",
    way: "Way",
    ways: {
      sendiri: "The citizen's own number",
      dipercaya: "Through a trusted person",
      lembaga: "Through an institution or companion",
      bertemu: "Only in person",
    } as Record<ContactWay, string>,
    name: "Who",
    nameHint: "The trusted person, or the institution and its companion.",
    nameNeeded: "Write whom to contact.",
    phone: "Number",
    phoneNeeded: "Write the safe number.",
    hours: "Safe hours",
    hoursHint: "For example Monday-Friday 09.00-12.00.",
    avoid: "Do not use",
    avoidHint: "For example WhatsApp, the home number, the husband's family.",
    shelter: "Address of the safe place",
    shelterHint: "Only if entitled officers must know it. Never printed.",
    save: "Save",
    by: "Recorded",
    byValue: (name: string, at: string) => `${name}, ${at}`,
    recorded: "Safe contact renewed.",
    used: "Reached by the safe contact.",
    usedLabel: "Reached by the recorded safe contact",
    usedHint: "Sensitive case: the citizen is not contacted in any other way.",
    usedNeeded: "Tick that the safe contact was used. Contact by other means is not recorded here.",
    noMessage:
      "Sensitive case: there is no message to send. Reach the citizen only by the safe contact on the page of the case.",
    intake: "Safe contact",
    intakeHint:
      "Ask now: how may the citizen be reached without harm? Sealed as soon as it is saved.",
    intakeAsk: "Record a safe contact now",
  },
};

export const privacyErrors: Pick<
  ErrorWords<CasesError>,
  "kepekaan_tetap" | "kontak_aman_belum" | "kontak_aman_wajib"
> = {
  kepekaan_tetap: ({ reason }) =>
    reason === "kategori"
      ? "The category of this case is always sensitive, so the case cannot be opened to all. Nothing changed."
      : "The case is like that already, perhaps changed by a colleague. Nothing changed. Reload the case.",
  kontak_aman_belum:
    "This sensitive case has no safe contact yet. Nothing was saved. First record the safe contact agreed with the citizen.",
  kontak_aman_wajib:
    "The citizen of a sensitive case is reached by the safe contact only. Nothing was saved. Tick that the safe contact was used.",
};

// English sentences of the errors of the room privacy, and its words in the audit log.
import type { PrivacyError } from "../../../shared/privacy/errors.ts";
import type { ErrorWords } from "../words.ts";

export const privacyErrors: ErrorWords<PrivacyError> = {
  data_dibatasi:
    "The use of this person's data is restricted at their request. Nothing was sent or changed. Ask a supervisor to permit it with a reason under Data protection, then try again.",
  persetujuan_tidak_ada:
    "This citizen said no, or took the consent back, to sharing outside the government. No referral was made and the case is unchanged. Choose a government destination, or ask the citizen again.",
  persetujuan_sudah_ditarik:
    "This consent has been withdrawn; its record no longer changes. Reload the page to see it.",
  wali_wajib:
    "Consent for a child under 18 is given by parent or guardian. Nothing was saved. Choose parent or guardian and write the name.",
  permintaan_sudah_dijawab:
    "This request has been answered; the answer does not change. Record a new request if something is new.",
  hapus_masih_berjalan:
    "This person still has an open case. Nothing was erased. Close the case first, then propose again.",
  hapus_orang_kedua:
    "An erasure is carried out by somebody else than whoever proposed it. Nothing was erased. Ask another supervisor or admin to sign in and carry it out.",
  hapus_sudah_diputuskan:
    "This proposed erasure has been decided. Nothing was erased now. Reload the list to see where it stands.",
  batasan_sudah_ada:
    "This person's data is already restricted. Nothing changed. Reload the page to see the restriction.",
  insiden_belum_diberitahukan:
    "An incident is closed after the people and the authority were told. It stays open. Print both letters, send them and record the time first.",
};

export const privacyCalls = {
  "privacy.overview": "Saw the data protection summary",
  "privacy.saveContact": "Changed the data protection officer",
  "privacy.ofPerson": "Opened a person's data protection",
  "privacy.consentOfCase": "Saw the consent of a case",
  "privacy.completeConsent": "Completed a consent",
  "privacy.withdrawConsent": "Recorded a withdrawal of consent",
  "privacy.consentPaper": "Made a receipt of consent",
  "privacy.addRequest": "Recorded a subject's request",
  "privacy.requests": "Saw the subjects' requests",
  "privacy.answerRequest": "Answered a subject's request",
  "privacy.requestPaper": "Made a letter on a subject's request",
  "privacy.restrict": "Restricted the use of data",
  "privacy.liftRestriction": "Lifted a restriction of data",
  "privacy.permitUse": "Permitted one use of restricted data",
  "privacy.accessPaper": "Made an access file",
  "privacy.accessExport": "Copied a person's data to a file",
  "privacy.retention": "Saw the retention schedule",
  "privacy.erasures": "Saw the erasures",
  "privacy.proposeErasure": "Proposed an erasure",
  "privacy.declineErasure": "Declined a proposed erasure",
  "privacy.erase": "Erased a person's data",
  "privacy.erasurePaper": "Made the minutes of an erasure",
  "privacy.incidents": "Saw the data incidents",
  "privacy.saveIncident": "Recorded a data incident",
  "privacy.nameAffected": "Added a person affected by an incident",
  "privacy.tellIncident": "Recorded an incident notice",
  "privacy.closeIncident": "Closed a data incident",
  "privacy.incidentPaper": "Made an incident letter",
  "privacy.dpiaPaper": "Made the impact assessment",
  "privacy.recordsPaper": "Made the record of processing",
};

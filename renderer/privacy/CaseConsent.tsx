// The consent of a case below its words: nothing where none was asked or given.
import { api, useCall } from "../app/client.ts";
import { ConsentLines } from "./ConsentLines.tsx";

interface CaseConsentProps {
  readonly caseId: string;
  readonly sharing: string;
}

export function CaseConsent({ caseId, sharing }: CaseConsentProps) {
  return sharing === "tidak_ditanya" ? null : <Consents caseId={caseId} />;
}

function Consents({ caseId }: { readonly caseId: string }) {
  const found = useCall(api.privacy.consentOfCase, { caseId });
  const consents = found.data?.consents ?? [];
  return consents.length === 0 ? null : <ConsentLines consents={consents} />;
}

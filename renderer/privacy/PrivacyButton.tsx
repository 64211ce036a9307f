// From a person to what the law says about their data.
import { Button } from "@mantine/core";
import { DESK_ROLES } from "../../shared/privacy/codes.ts";
import { goTo } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";

export function PrivacyButton({ personId }: { readonly personId: string }) {
  const text = useText().privacy;
  if (!useHasRole(...DESK_ROLES)) return null;
  return (
    <Button variant="default" onClick={() => goTo("privacy.person", { personId })}>
      {text.ofPerson}
    </Button>
  );
}

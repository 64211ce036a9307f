// The lists that belong to the directory, side by side: services, organizations, waiting lists, rules of eligibility.
import { Button, Group } from "@mantine/core";
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { goTo, useOpenScreen } from "../app/navigation.tsx";
import { useHasRole } from "../app/session.tsx";
import { useText } from "../text/index.ts";

const SCREENS = [
  "directory.list",
  "directory.organizations",
  "referrals.waiting",
  "directory.rules",
] as const;
export function DirectoryLinks() {
  const words = useText().directoryOrganizations.links;
  const open = useOpenScreen()?.id;
  const refers = useHasRole(...REFERRAL_ROLES);
  const shown = SCREENS.filter((id) => refers || id !== "referrals.waiting");
  return (
    <Group component="nav" gap={4} aria-label={words.label}>
      {shown.map((id) => (
        <Button
          key={id}
          size="compact-md"
          variant={id === open ? "light" : "subtle"}
          aria-current={id === open ? "page" : undefined}
          onClick={() => goTo(id)}
        >
          {words[id]}
        </Button>
      ))}
    </Group>
  );
}

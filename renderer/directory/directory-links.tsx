// The lists that belong to the directory, side by side: services, organizations, waiting lists, rules of eligibility.
import { REFERRAL_ROLES } from "../../shared/referrals/codes.ts";
import { ScreenLink, useOpenScreen } from "../app/navigation.tsx";
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
    <nav className="loket-tabs" aria-label={words.label}>
      {shown.map((id) => (
        <ScreenLink
          key={id}
          to={id}
          underline="never"
          {...(id === open ? { "aria-current": "page" as const } : {})}
        >
          {words[id]}
        </ScreenLink>
      ))}
    </nav>
  );
}

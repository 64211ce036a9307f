// The sections at the left; inside the open one, its screens.
import {
  IconAddressBook,
  IconArrowsRightLeft,
  IconClipboardList,
  IconFolder,
  IconInbox,
  IconReportAnalytics,
  IconSettings,
} from "@tabler/icons-react";
import type { ComponentType } from "react";
import type { Role } from "../../shared/call.ts";
import { SECTIONS } from "../../shared/commands.ts";
import type { Section } from "../../shared/commands.ts";
import { useText } from "../text/index.ts";
import { ScreenLink, useOpenScreen } from "./navigation.tsx";
import { isAllowed } from "./registry.ts";
import type { Screen } from "./registry.ts";
import { screens } from "./rooms.ts";
import { useOffice, useSession } from "./session.tsx";

const ICONS = {
  antrean: IconInbox,
  orang: IconAddressBook,
  kasus: IconFolder,
  rujukan: IconArrowsRightLeft,
  prelist: IconClipboardList,
  laporan: IconReportAnalytics,
  pengaturan: IconSettings,
} satisfies Record<Section, ComponentType<{ size?: number; stroke?: number }>>;

function homesOf(section: Section, roles: readonly Role[]): readonly Screen[] {
  return screens.filter(
    (screen) => screen.home && screen.section === section && isAllowed(screen.roles, roles),
  );
}

/** The screen to start with: the first home of the first section that these roles see. */
export function homeFor(roles: readonly Role[]): Screen | undefined {
  return SECTIONS.flatMap((section) => homesOf(section, roles))[0];
}

export function Rail() {
  const text = useText();
  const { roles } = useSession();
  const office = useOffice();
  const open = useOpenScreen();
  return (
    <nav className="loket-rail" aria-label={text.app.navLabel}>
      <ul>
        {SECTIONS.map((section) => {
          const homes = homesOf(section, roles).filter((screen) => screen.shown?.(office) ?? true);
          const first = homes[0];
          if (!first) return null;
          const Icon = ICONS[section];
          const inside = open?.section === section;
          const single = homes.length === 1;
          return (
            <li key={section}>
              <ScreenLink
                to={first.id}
                underline="never"
                {...(inside ? { "aria-current": single ? "page" : "true" } : {})}
              >
                <Icon size={20} stroke={1.75} aria-hidden />
                <span>{text.app.sections[section]}</span>
              </ScreenLink>
              {inside && !single ? (
                <ul>
                  {homes.map((screen) => (
                    <li key={screen.id}>
                      <ScreenLink
                        to={screen.id}
                        underline="never"
                        {...(open?.id === screen.id ? { "aria-current": "page" } : {})}
                      >
                        {screen.title(text)}
                      </ScreenLink>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

// The strip of links on every screen of one list: Baris, Kisi, Paket kerja ... A concern adds one line to TABS.
import { TYPE } from "../../shared/prelists/out/contract.ts";
import { api, useCall } from "../app/client.ts";
import { ScreenLink, useOpenScreen, useScreenParams } from "../app/navigation.tsx";
import { isAllowed, type Allowed } from "../app/registry.ts";
import { useSession } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import type { Text } from "../text/index.ts";

interface ListTab {
  /** A screen whose only parameter is `prelistId`. */
  readonly screen: string;
  readonly label: (text: Text) => string;
  /** As of the screen; left out: whoever may look at lists. */
  readonly roles?: Allowed;
  /** Shown only while the list has something of it, or the screen is open. */
  readonly when?: (list: { readonly conflicts: number }) => boolean;
}

const TABS: readonly ListTab[] = [
  { screen: "prelists.entries", label: (text) => text.round.grid.tabs.rows },
  { screen: "prelists.grid", label: (text) => text.round.grid.tabs.grid },
  { screen: "prelists.packages", label: (text) => text.round.packages.title },
  {
    screen: "prelists.conflicts",
    label: (text) => text.round.results.conflicts,
    when: (list) => list.conflicts > 0,
  },
  { screen: "prelists.deliberations", label: (text) => text.round.deliberation.tab },
  { screen: "prelists.card", label: (text) => text.round.out.card.title, roles: TYPE },
  { screen: "prelists.statistics", label: (text) => text.round.statistics.title },
  { screen: "prelists.history", label: (text) => text.round.grid.tabs.history },
];

/** Put it below the page's header; it finds the list in the address and marks the open screen. */
export function ListTabs() {
  const text = useText();
  const { roles } = useSession();
  const open = useOpenScreen();
  const { prelistId } = useScreenParams<"prelistId">();
  const list = useOpenList();
  const tabs = TABS.filter(
    (tab) =>
      (tab.roles === undefined || isAllowed(tab.roles, roles)) &&
      (tab.when === undefined || tab.screen === open?.id || (list && tab.when(list))),
  );
  return (
    <nav className="loket-tabs" aria-label={text.round.grid.tabs.label}>
      {tabs.map((tab) => (
        <ScreenLink
          key={tab.screen}
          to={tab.screen}
          params={{ prelistId }}
          underline="never"
          {...(tab.screen === open?.id ? { "aria-current": "page" as const } : {})}
        >
          {tab.label(text)}
        </ScreenLink>
      ))}
    </nav>
  );
}

/** The open list, for the header of its screens; undefined while it is asked for. */
export function useOpenList() {
  const { prelistId } = useScreenParams<"prelistId">();
  const lists = useCall(api.prelists.list, {});
  return lists.data?.rows.find((one) => one.id === prelistId);
}

// Going from screen to screen by id, and reading what the address holds; rooms never see the router itself.
import { Anchor } from "@mantine/core";
import type { AnchorProps } from "@mantine/core";
import { useCallback, useSyncExternalStore } from "react";
import type { MouseEvent, ReactNode } from "react";
import type { Params, Screen } from "./registry.ts";

/** Search values in the address: filters and pages of a list, so that "back" finds them again. */
export type Search = Readonly<Record<string, string>>;

interface Place {
  readonly screen: Screen | undefined;
  readonly params: Params;
  readonly search: Search;
}

interface Navigator {
  hrefOf(screenId: string, params: Params, search: Search): string;
  go(href: string, replace: boolean): void;
  back(): void;
  place(): Place;
  subscribe(tell: () => void): () => void;
}

let navigator: Navigator | undefined;
let guard: (() => Promise<boolean>) | undefined;

/** Called once by app/router.tsx (tests of a single screen may put in their own). */
export function setNavigator(next: Navigator): void {
  navigator = next;
}

function nav(): Navigator {
  if (!navigator) throw new Error("navigation used before the router was made");
  return navigator;
}

/** A form with unsaved typing asks before it is left: return false to stay. One at a time. */
export function setLeaveGuard(ask: (() => Promise<boolean>) | undefined): void {
  guard = ask;
}

async function mayLeave(): Promise<boolean> {
  if (!guard) return true;
  const leave = await guard();
  if (leave) guard = undefined;
  return leave;
}

/** Opens a screen: goTo('people.person', { personId }). `search` fills the address's filters. */
export function goTo(screenId: string, params: Params = {}, search: Search = {}): void {
  void mayLeave().then((leave) => {
    if (leave) nav().go(nav().hrefOf(screenId, params, search), false);
  });
}

export function goBack(): void {
  void mayLeave().then((leave) => {
    if (leave) nav().back();
  });
}

function usePlace(): Place {
  return useSyncExternalStore(
    (tell) => nav().subscribe(tell),
    () => nav().place(),
  );
}

/** The open screen, for the frame and the help. */
export function useOpenScreen(): Screen | undefined {
  return usePlace().screen;
}

/** Parameters of the path: { personId } for '/orang/$personId'. */
export function useScreenParams<P extends string = string>(): Readonly<Record<P, string>> {
  return usePlace().params as Readonly<Record<P, string>>;
}

/** Filters kept in the address, and how to change them; '' removes one. Changing them replaces the entry, so "back" leaves the list. */
export function useScreenSearch(): readonly [Search, (change: Search) => void] {
  const { screen, params, search } = usePlace();
  const change = useCallback(
    (next: Search) => {
      if (!screen) return;
      const merged = Object.fromEntries(
        Object.entries({ ...search, ...next }).filter(([, value]) => value !== ""),
      );
      nav().go(nav().hrefOf(screen.id, params, merged), true);
    },
    [screen, params, search],
  );
  return [search, change];
}

export interface ScreenLinkProps extends AnchorProps {
  readonly to: string;
  readonly params?: Params;
  readonly search?: Search;
  readonly children: ReactNode;
}

/** A real link to a screen. */
export function ScreenLink({ to, params = {}, search = {}, children, ...rest }: ScreenLinkProps) {
  return (
    <Anchor
      {...rest}
      href={nav().hrefOf(to, params, search)}
      onClick={(event: MouseEvent) => {
        event.preventDefault();
        goTo(to, params, search);
      }}
    >
      {children}
    </Anchor>
  );
}

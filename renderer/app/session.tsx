// Who is signed in and which office this is, for every screen below the gate.
import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { Role } from "../../shared/call.ts";
import type { OfficeView } from "../../shared/office/contract.ts";
import { useText } from "../text/index.ts";

export interface DeskSession {
  readonly accountId: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly office: OfficeView;
  readonly training: boolean;
  readonly version: string;
}

const Context = createContext<DeskSession | undefined>(undefined);

export function SessionProvider({
  session,
  children,
}: {
  readonly session: DeskSession;
  readonly children: ReactNode;
}) {
  return <Context value={session}>{children}</Context>;
}

/** Throws when used before sign-in: screens live only below the gate. */
export function useSession(): DeskSession {
  const session = useContext(Context);
  if (!session) throw new Error("useSession before sign-in");
  return session;
}

/** Profile, terms, letterhead and settings of the office. */
export function useOffice(): OfficeView {
  return useSession().office;
}

/** Does the signed-in person hold one of these roles? Only hides what the ground floor would refuse anyway. */
export function useHasRole(...roles: readonly Role[]): boolean {
  const { roles: mine } = useSession();
  return roles.some((role) => mine.includes(role));
}

/** What a role is called in this office: the back office is the Manajer at a regency, the Koordinator below. */
export function useRoleName(): (role: Role) => string {
  const text = useText();
  const { level } = useOffice();
  return (role) =>
    role === "koordinator" && level === "kabupaten" ? text.app.manager : text.app.roles[role];
}

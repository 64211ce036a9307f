// The first sign-in with a temporary password: nothing else opens until it is replaced.
import type { SignedIn } from "../../shared/accounts/contract.ts";
import { refreshAll } from "../app/client.ts";
import { GateCard } from "../app/gate-card.tsx";
import { useText } from "../text/index.ts";
import { PasswordForm } from "./password-form.tsx";

export function ForcedPasswordPage({ session }: { readonly session: SignedIn }) {
  const text = useText().accounts.password;
  return (
    <GateCard title={text.forcedTitle} subtitle={text.forcedSubtitle(session.name)}>
      <PasswordForm owner={session} oneTime onChanged={() => void refreshAll()} />
    </GateCard>
  );
}

// Edits one person; every change keeps what was before.
import { api, useCall, useCommand } from "../app/client.ts";
import { goTo, setLeaveGuard, useScreenParams } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { FailureAlert } from "../ui/failure-alert.tsx";
import { PageHeader } from "../ui/page-header.tsx";
import { Page } from "../ui/page.tsx";
import { PersonForm } from "./PersonForm.tsx";
import { personStateOf, toDraft, type PersonState } from "./person-state.ts";

export function EditPage() {
  const text = useText().people.form;
  const { personId } = useScreenParams<"personId">();
  const person = useCall(api.people.get, { personId });
  const update = useCommand(api.people.update);
  const view = person.data;
  if (!view) return <FailureAlert failure={person.failure} onRetry={person.refetch} />;

  async function onSave(state: PersonState) {
    const saved = await update.run({
      personId,
      version: view!.version,
      keepNik: state.keptNik !== null,
      person: toDraft(state),
      shareNik: state.shareNik,
    });
    if (!saved) return;
    setLeaveGuard(undefined);
    goTo("people.person", { personId });
  }

  return (
    <Page>
      <PageHeader title={text.editTitle} subtitle={view.name} />
      <PersonForm
        // A refetch after somebody else's save begins anew with what is true now.
        key={view.version}
        initial={personStateOf(view)}
        label={text.saveEdit}
        saving={update.running}
        failure={update.failure}
        onSave={(state) => void onSave(state)}
      />
    </Page>
  );
}

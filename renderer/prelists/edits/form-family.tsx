// The household and its members above the form: the open one is marked, the others are one key away.
import { ScreenLink } from "../../app/navigation.tsx";
import type { api } from "../../app/client.ts";
import { formatDate } from "../../app/format.ts";
import { useText } from "../../text/index.ts";
import { ToneShape } from "../../ui/state-badge.tsx";

type View = Awaited<ReturnType<typeof api.prelists.form>>;

export function FormFamily({ entryId, view }: { readonly entryId: string; readonly view: View }) {
  const { prelists, round } = useText();
  const words = round.edits.form;
  return (
    <nav className="loket-form-family" aria-label={words.family}>
      {view.members.map((member) => (
        <ScreenLink
          key={member.entryId}
          to="prelists.form"
          params={{ prelistId: member.prelistId, entryId: member.entryId }}
          underline="never"
          {...(member.entryId === entryId ? { "aria-current": "page" as const } : {})}
        >
          <ToneShape tone={member.outcome === "belum" ? "new" : "done"} size={10} />
          {member.unit === "rumah_tangga"
            ? words.household
            : (member.name ?? prelists.entry.unnamed)}
          {member.unit === "anggota" && member.isHead ? (
            <span className="loket-form-no">{words.head}</span>
          ) : null}
        </ScreenLink>
      ))}
      {view.desil ? (
        <span className="loket-form-desil">
          {`${round.results.desil} ${round.results.desilLine(
            String(view.desil.desil),
            view.desil.saidBy,
            formatDate(view.desil.checkedOn),
          )}`}
        </span>
      ) : null}
    </nav>
  );
}

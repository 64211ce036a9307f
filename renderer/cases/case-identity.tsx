// The identity bar of a case: who, what kind, who is in charge.
import type { CaseView } from "../../shared/cases/schemas.ts";
import { formatDate } from "../app/format.ts";
import { ScreenLink } from "../app/navigation.tsx";
import { useText } from "../text/index.ts";
import { Facts } from "../ui/facts.tsx";
import { Sheet } from "../ui/sheet.tsx";

export function CaseIdentity({ view }: { readonly view: CaseView }) {
  const text = useText().cases;
  const { facts, same, noNik } = text.page;
  const content = view.content;
  if (!content) return null;
  const { person, applicant } = content;
  return (
    <Sheet>
      <Facts
        columns={4}
        facts={[
          {
            term: content.group ? text.groups.lead : facts.person,
            value: (
              <ScreenLink to="people.person" params={{ personId: person.id }}>
                {person.name}
              </ScreenLink>
            ),
          },
          { term: facts.nik, value: person.nik ?? noNik },
          { term: facts.birth, value: formatDate(person.birthDate) },
          {
            term: facts.applicant,
            value:
              applicant.id === person.id
                ? same
                : `${applicant.name} (${text.relations[content.relation]})`,
          },
          { term: facts.category, value: `${content.category.code} ${content.category.name}` },
          {
            term: facts.kind,
            value: `${text.contactKinds[content.contactKind]}, ${text.channels[content.channel]}`,
          },
          { term: facts.officer, value: view.officer.name },
          { term: facts.promised, value: formatDate(content.promisedOn) },
        ]}
      />
    </Sheet>
  );
}

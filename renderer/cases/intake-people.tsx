// Who is served, and who applies when that is somebody else.
import { Checkbox, NativeSelect } from "@mantine/core";
import { RELATIONS, keysOf, type Relation } from "../../shared/cases/codes.ts";
import { IntakeCompanion } from "./beside/intake-beside.tsx";
import { Assistance } from "./Assistance.tsx";
import { PersonPicker } from "../people/PersonPicker.tsx";
import { useText } from "../text/index.ts";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import { FIELD_IDS, focusSoon, type IntakePart } from "./intake-part.ts";

export function IntakePeople(part: IntakePart) {
  const { state, change, problem } = part;
  const text = useText().cases;
  const words = text.intake;
  return (
    <FieldSection legend={words.who}>
      <PersonPicker
        id={FIELD_IDS.person}
        label={words.person}
        value={state.person}
        error={problem("person")}
        onChange={(picked) => {
          change({ person: picked });
          if (picked) focusSoon(state.otherApplicant ? FIELD_IDS.applicant : FIELD_IDS.category);
        }}
      />
      {state.person ? <Assistance personId={state.person.personId} /> : null}
      <Checkbox
        label={words.otherApplicant}
        checked={state.otherApplicant}
        onChange={(event) =>
          change({
            otherApplicant: event.currentTarget.checked,
            relation: event.currentTarget.checked ? "orang_tua" : "diri_sendiri",
          })
        }
      />
      {state.otherApplicant ? (
        <FieldGrid>
          <PersonPicker
            id={FIELD_IDS.applicant}
            label={words.applicant}
            value={state.applicant}
            error={problem("applicant")}
            onChange={(applicant) => change({ applicant })}
          />
          <NativeSelect
            label={words.relation}
            value={state.relation}
            data={keysOf(RELATIONS)
              .filter((relation) => relation !== "diri_sendiri")
              .map((value) => ({ value, label: text.relations[value] }))}
            onChange={(event) => change({ relation: event.currentTarget.value as Relation })}
          />
        </FieldGrid>
      ) : null}
      <IntakeCompanion {...part} />
    </FieldSection>
  );
}

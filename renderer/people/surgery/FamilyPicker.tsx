// Choosing a family by one of its members: the box finds persons, and what is kept is the family that one belongs to.
import { Input, Text as Line } from "@mantine/core";
import { useState } from "react";
import { useText } from "../../text/index.ts";
import { PersonPicker, type PickedPerson } from "../PersonPicker.tsx";

export interface PickedFamily {
  readonly familyId: string;
  readonly kkMasked: string | null;
}

export interface FamilyPickerProps {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly onChange: (family: PickedFamily | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly first?: boolean;
}

export function FamilyPicker({
  id,
  label,
  description,
  onChange,
  error,
  required = true,
  first = false,
}: FamilyPickerProps) {
  const text = useText().people;
  const words = text.surgery.fields;
  const [person, setPerson] = useState<PickedPerson | null>(null);
  const [family, setFamily] = useState<PickedFamily | null>(null);
  const lost = person !== null && family === null;
  return (
    <div>
      <PersonPicker
        id={id}
        label={label}
        description={description ?? words.toFamilyHint}
        required={required}
        first={first}
        value={person}
        error={lost ? text.person.noFamily : error}
        onChange={(chosen, brief) => {
          const found = brief?.familyId
            ? { familyId: brief.familyId, kkMasked: brief.kkMasked }
            : null;
          setPerson(chosen);
          setFamily(chosen ? found : null);
          onChange(chosen ? found : null);
        }}
      />
      {family ? (
        <Input.Description mt={4} component="div">
          <Line size="sm" component="span">
            {family.kkMasked ? words.toFamilyOf(family.kkMasked) : text.noKk}
          </Line>
        </Input.Description>
      ) : null}
    </div>
  );
}

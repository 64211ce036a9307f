// Choosing a family by one of its members: the box finds persons, and what is kept is the family that one belongs to.
import { Input, Text as Line } from "@mantine/core";
import { useEffect, useState } from "react";
import { api, useCall } from "../../app/client.ts";
import { useText } from "../../text/index.ts";
import { FailureAlert } from "../../ui/failure-alert.tsx";
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
  // A search does not read families.
  const found = useCall(
    api.people.get,
    { personId: person?.personId ?? "" },
    { enabled: person !== null },
  );
  const family = person === null ? null : (found.data?.family ?? null);
  const lost = person !== null && found.data !== undefined && family === null;
  useEffect(() => {
    onChange(family && { familyId: family.familyId, kkMasked: family.kkMasked });
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- told once for each family, whatever the caller hands over to be told
  }, [family?.familyId]);
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
        onChange={setPerson}
      />
      <FailureAlert failure={found.failure} />
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

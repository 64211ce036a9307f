// The decision of a named Kades or Lurah: who, when, and the signed sheet that proves it.
import { Alert, NativeSelect, Stack } from "@mantine/core";
import type { SignerDecision } from "../../shared/cases/rules.ts";
import type { CaseView } from "../../shared/cases/schemas.ts";
import { formatShortDate } from "../app/format.ts";
import { useOffice } from "../app/session.tsx";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";

/** True while something is missing. */
export function signerProblem(signer: Partial<SignerDecision>): boolean {
  return !signer.signerName || !signer.attachmentId || !signer.decidedOn;
}

export interface SignerFieldsProps {
  readonly view: CaseView;
  readonly value: Partial<SignerDecision>;
  readonly onChange: (value: Partial<SignerDecision>) => void;
}

export function SignerFields({ view, value, onChange }: SignerFieldsProps) {
  const text = useText().cases.moveDialog;
  const { signers } = useOffice();
  const sheets = view.content?.attachments.filter(({ kind }) => kind === "lembar_penetapan") ?? [];
  return (
    <Stack gap="sm">
      <Alert color="blue" variant="light">
        {text.signerIntro}
      </Alert>
      <NativeSelect
        id="move-signer"
        label={text.signer}
        required
        value={value.signerName ?? ""}
        data={[
          { value: "", label: "–" },
          ...signers
            .filter(({ active }) => active)
            .map(({ name, position }) => ({ value: name, label: `${name}, ${position}` })),
        ]}
        onChange={(event) => {
          const chosen = signers.find(({ name }) => name === event.currentTarget.value);
          onChange({
            ...value,
            signerName: chosen?.name ?? "",
            signerTitle: chosen?.position ?? "",
          });
        }}
      />
      <DateField
        label={text.decidedOn}
        required
        value={value.decidedOn ?? ""}
        onChange={(decidedOn) => onChange({ ...value, decidedOn })}
      />
      {sheets.length === 0 ? (
        <Alert id="move-sheet" tabIndex={-1} color="yellow" variant="light">
          {text.sheetNone}
        </Alert>
      ) : (
        <NativeSelect
          id="move-sheet"
          label={text.sheet}
          required
          value={value.attachmentId ?? ""}
          data={[
            { value: "", label: "–" },
            ...sheets.map(({ id, title, at }) => ({
              value: id,
              label: `${title}, ${formatShortDate(at)}`,
            })),
          ]}
          onChange={(event) => onChange({ ...value, attachmentId: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

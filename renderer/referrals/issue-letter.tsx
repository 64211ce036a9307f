// The letter: subject, request, number, dates, signer, copies and paper.
import { Alert, NativeSelect, Radio, Stack, Textarea, TextInput } from "@mantine/core";
import type { PaperSize } from "../../shared/papers/paper.ts";
import { REFERRAL_CHANNELS, type ReferralChannel } from "../../shared/referrals/codes.ts";
import { useText } from "../text/index.ts";
import { DateField } from "../ui/date-field.tsx";
import { FieldGrid, FieldSection } from "../ui/fields.tsx";
import type { SectionProps } from "./issue-destination.tsx";
import { SizeSelect } from "./letter-print.tsx";

const CHANNELS = Object.keys(REFERRAL_CHANNELS) as ReferralChannel[];

export interface LetterSectionProps extends SectionProps {
  readonly size: PaperSize;
  readonly onSize: (size: PaperSize) => void;
}

export function LetterSection({
  offered,
  form,
  onChange,
  message,
  size,
  onSize,
}: LetterSectionProps) {
  const { issue: text, channels } = useText().referrals;
  return (
    <FieldSection legend={text.letter}>
      {offered.sensitive ? (
        <Alert color="blue" variant="light">
          {text.sensitiveHint}
        </Alert>
      ) : null}
      <TextInput
        id="issue-subject"
        label={text.subject}
        required
        readOnly={offered.sensitive}
        maxLength={160}
        value={form.subject}
        error={message("subject")}
        onChange={(event) => onChange({ subject: event.currentTarget.value })}
      />
      <Textarea
        id="issue-request"
        label={text.request}
        required
        readOnly={offered.sensitive}
        autosize
        minRows={3}
        maxRows={10}
        maxLength={1200}
        value={form.request}
        error={message("request")}
        onChange={(event) => onChange({ request: event.currentTarget.value })}
      />
      <Numbering offered={offered} form={form} onChange={onChange} message={message} />
      <FieldGrid columns={3}>
        <NativeSelect
          id="issue-signerId"
          label={text.signer}
          description={"\u00a0"}
          required
          value={form.signerId}
          error={message("signerId")}
          data={offered.signers.map(({ id, name, position }) => ({
            value: id,
            label: `${name}, ${position}`,
          }))}
          onChange={(event) => onChange({ signerId: event.currentTarget.value })}
        />
        <DateField
          id="issue-issuedOn"
          label={text.issuedOn}
          required
          value={form.issuedOn}
          error={message("issuedOn")}
          onChange={(issuedOn) => onChange({ issuedOn })}
        />
        <DateField
          id="issue-replyBy"
          label={text.replyBy}
          required
          value={form.replyBy}
          error={message("replyBy")}
          onChange={(replyBy) => onChange({ replyBy })}
        />
      </FieldGrid>
      <FieldGrid columns={3}>
        <TextInput
          label={text.enclosure}
          maxLength={80}
          value={form.enclosure}
          onChange={(event) => onChange({ enclosure: event.currentTarget.value })}
        />
        <Textarea
          label={text.copies}
          autosize
          minRows={1}
          maxRows={6}
          maxLength={800}
          value={form.copies}
          onChange={(event) => onChange({ copies: event.currentTarget.value })}
        />
        <SizeSelect label={text.size} value={size} onChange={onSize} />
      </FieldGrid>
      <NativeSelect
        label={text.channel}
        value={form.channel}
        data={CHANNELS.map((value) => ({ value, label: channels[value] }))}
        onChange={(event) =>
          onChange({
            channel: CHANNELS.find((one) => one === event.currentTarget.value) ?? "surat",
          })
        }
      />
    </FieldSection>
  );
}

function Numbering({ offered, form, onChange, message }: SectionProps) {
  const text = useText().referrals.issue;
  return (
    <Stack gap="xs">
      <Radio.Group
        label={text.numbering}
        value={form.manual ? "tangan" : "otomatis"}
        onChange={(value) => onChange({ manual: value === "tangan" })}
      >
        <Stack gap={6} pt={6}>
          <Radio value="otomatis" label={text.automatic(offered.nextNumber)} />
          <Radio value="tangan" label={text.manual} />
        </Stack>
      </Radio.Group>
      {form.manual ? (
        <TextInput
          id="issue-manualNumber"
          label={text.manualNumber}
          required
          maxLength={80}
          value={form.manualNumber}
          error={message("manualNumber")}
          onChange={(event) => onChange({ manualNumber: event.currentTarget.value })}
        />
      ) : null}
    </Stack>
  );
}

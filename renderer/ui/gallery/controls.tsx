// The library's own controls as our theme draws them, in every state that occurs.
import {
  Alert,
  Anchor,
  Button,
  Checkbox,
  Group,
  Pagination,
  PasswordInput,
  Radio,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
  Textarea,
  Title,
} from "@mantine/core";
import { KeyHint } from "../key-hint.tsx";
import { FieldGrid } from "../fields.tsx";
import type { Specimens } from "./specimens.tsx";
import { WORDS } from "./words.ts";

const still = () => undefined;

export const CONTROLS: Specimens = {
  letters: {
    "": (
      <div>
        <Title order={1}>{WORDS.title}</Title>
        <Title order={2}>{WORDS.heading}</Title>
        <Title order={3}>{WORDS.legend}</Title>
        <Text>{WORDS.paragraph}</Text>
        <Text size="sm" c="dimmed">
          {WORDS.subtitle}
        </Text>
        <Anchor href="#/galeri">{WORDS.open}</Anchor>
      </div>
    ),
  },
  buttons: {
    "": (
      <Group gap="xs">
        <Button rightSection={<KeyHint keys="Ctrl+S" silent />}>{WORDS.save}</Button>
        <Button color="red">{WORDS.remove}</Button>
        <Button variant="default">{WORDS.cancel}</Button>
        <Button variant="light">{WORDS.open}</Button>
        <Button variant="subtle">{WORDS.open}</Button>
        <Button variant="default" size="compact-sm">
          {WORDS.open}
        </Button>
        <Button disabled>{WORDS.save}</Button>
        <Button loading>{WORDS.save}</Button>
      </Group>
    ),
  },
  fields: {
    "": (
      <FieldGrid>
        <TextInput
          label={WORDS.name}
          description={WORDS.nameHint}
          value={WORDS.value}
          onChange={still}
        />
        <TextInput
          label={WORDS.name}
          withAsterisk
          value=""
          onChange={still}
          error={WORDS.nameWrong}
        />
        <TextInput label={WORDS.name} value={WORDS.value} disabled />
        <PasswordInput label={WORDS.code} value={WORDS.code} onChange={still} />
        <Select label={WORDS.village} data={[WORDS.choice]} value={WORDS.choice} onChange={still} />
        <Textarea label={WORDS.heading} value={WORDS.paragraph} onChange={still} />
      </FieldGrid>
    ),
  },
  choices: {
    "": (
      <Stack gap="xs">
        <Group>
          <Checkbox label={WORDS.choice} checked onChange={still} />
          <Checkbox label={WORDS.other} checked={false} onChange={still} />
          <Checkbox label={WORDS.other} indeterminate onChange={still} />
          <Checkbox label={WORDS.other} checked={false} disabled />
        </Group>
        <Group>
          <Radio label={WORDS.choice} checked onChange={still} />
          <Radio label={WORDS.other} checked={false} onChange={still} />
        </Group>
        <SegmentedControl
          aria-label={WORDS.choice}
          data={[WORDS.choice, WORDS.other]}
          value={WORDS.choice}
          onChange={still}
        />
        <Pagination total={5} value={2} onChange={still} />
      </Stack>
    ),
  },
  alerts: {
    "": (
      <Stack gap="xs">
        <Alert color="blue" variant="light" title={WORDS.heading}>
          {WORDS.info}
        </Alert>
        <Alert color="yellow" variant="light" title={WORDS.heading}>
          {WORDS.info}
        </Alert>
        <Alert color="red" variant="light" title={WORDS.heading}>
          {WORDS.nameWrong}
        </Alert>
      </Stack>
    ),
  },
};

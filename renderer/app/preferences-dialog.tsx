// How a person likes the screen: light or dark, size of letters, language. Takes effect at once.
import { Button, Group, SegmentedControl, Stack, Text, useMantineColorScheme } from "@mantine/core";
import type { MantineColorScheme } from "@mantine/core";
import { setLanguage, useLanguage, useText } from "../text/index.ts";
import type { Language } from "../text/index.ts";
import { FONT_SCALES, setFontScale, useFontScale } from "./preferences.ts";
import { defineDialog } from "./registry.ts";
import type { DialogControl } from "./registry.ts";

function PreferencesDialog({ close }: DialogControl) {
  const text = useText();
  const language = useLanguage();
  const scale = useFontScale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { user } = text.app;
  return (
    <Stack gap="md">
      <Choice
        label={user.theme}
        value={colorScheme}
        onChange={(value) => setColorScheme(value as MantineColorScheme)}
        data={[
          { value: "light", label: user.light },
          { value: "dark", label: user.dark },
          { value: "auto", label: user.auto },
        ]}
      />
      <Choice
        label={user.fontSize}
        value={String(scale)}
        onChange={(value) => setFontScale(FONT_SCALES.find((one) => String(one) === value) ?? 100)}
        data={FONT_SCALES.map((one) => ({ value: String(one), label: user.percent(one) }))}
      />
      <Choice
        label={user.language}
        value={language}
        onChange={(value) => void setLanguage(value as Language)}
        data={[
          { value: "id", label: user.indonesian },
          { value: "en", label: user.english },
        ]}
      />
      <Group justify="flex-end">
        <Button data-autofocus onClick={() => close()}>
          {text.app.action.close}
        </Button>
      </Group>
    </Stack>
  );
}

function Choice({
  label,
  ...control
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  data: { value: string; label: string }[];
}) {
  return (
    <div>
      <Text fw={500} mb={4}>
        {label}
      </Text>
      <SegmentedControl fullWidth aria-label={label} {...control} />
    </div>
  );
}

export const preferencesDialog = defineDialog<object>({
  id: "app.preferences",
  title: (text) => text.app.user.preferences,
  roles: "masuk",
  component: PreferencesDialog,
  sample: async () => ({}),
});

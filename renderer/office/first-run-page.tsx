// The first run: five short steps make an office, its first account and its recovery code. Nothing exists before the fourth is sent.
import { Anchor, Button, Checkbox, Group, Radio, Text, TextInput, Title } from "@mantine/core";
import { useState } from "react";
import type { SubmitEvent } from "react";
import type { OfficeSettings } from "../../shared/office/contract.ts";
import { proposedLetterhead } from "../../shared/office/letterhead.ts";
import {
  NewPasswordFields,
  NO_PASSWORD,
  useNewPasswordProblems,
} from "../accounts/new-password.tsx";
import { RecoveryCode } from "../accounts/recovery-code.tsx";
import { api, refreshAll } from "../app/client.ts";
import { DialogHost } from "../app/dialogs.tsx";
import { toFailure } from "../app/failure.ts";
import type { DeskFailure } from "../app/failure.ts";
import { GateCard } from "../app/gate-card.tsx";
import { setHold } from "../app/hold.ts";
import { RestorePage } from "../backup/restore-page.tsx";
import { LANGUAGES, setLanguage, useLanguage, useText } from "../text/index.ts";
import type { Language } from "../text/index.ts";
import { ErrorSummary } from "../ui/error-summary.tsx";
import { FieldGrid } from "../ui/fields.tsx";
import { blankOffice } from "./blank.ts";
import { LetterheadFields } from "./letterhead-fields.tsx";
import { officeProblems } from "./problems.ts";
import type { Part } from "./problems.ts";
import { AreaAndName, LevelFields, WordFields } from "./profile-fields.tsx";
import { SignerFields } from "./signer-fields.tsx";
import { timeZoneOf, titleCase } from "./terms.ts";
import { useFirstFocus } from "../ui/first-focus.ts";

const STEPS = ["kantor", "kop", "penanda", "akun", "kode"] as const;

/** The field to start with in each step. */
const FIRST: Partial<Record<(typeof STEPS)[number], string>> = {
  penanda: "penanda-0-nama",
  akun: "akun-nama",
};

/** Fills what follows from the region: name, letterhead, time zone, the signer's position. */
function fromArea(office: OfficeSettings, code: string, path: readonly string[]): OfficeSettings {
  const [, regency = "", district = "", village = ""] = path;
  const own = titleCase(path.at(-1) ?? "");
  const place =
    office.level === "desa" || office.level === "kelurahan"
      ? `${office.terms.village} ${own}`
      : office.level === "kecamatan"
        ? `Kecamatan ${own}`
        : own;
  const [first, ...rest] = office.signers;
  const position = office.level === "kabupaten" ? office.terms.head : `${office.terms.head} ${own}`;
  return {
    ...office,
    areaCode: code,
    name: `Puskesos ${place}`,
    timeZone: timeZoneOf(code),
    letterhead: {
      ...proposedLetterhead({
        level: office.level,
        regency,
        district,
        village,
        villageTerm: office.terms.village,
      }),
      below: "PUSAT KESEJAHTERAAN SOSIAL",
      emblem: office.letterhead.emblem,
    },
    signers: first ? [{ ...first, position }, ...rest] : [],
  };
}

export function FirstRunPage() {
  const text = useText();
  const words = text.office.firstRun;
  const [at, setAt] = useState(0);
  const [office, setOffice] = useState(blankOffice);
  const [account, setAccount] = useState({ name: "", username: "" });
  const [password, setPassword] = useState(NO_PASSWORD);
  const [attempt, setAttempt] = useState(0);
  const [running, setRunning] = useState(false);
  const [failure, setFailure] = useState<DeskFailure>();
  const [code, setCode] = useState<{ recoveryCode: string; recoverySheet: number }>();
  const [restoring, setRestoring] = useState(false);
  const passwordProblems = useNewPasswordProblems([account.username, account.name]);
  const step = STEPS[at] ?? "kantor";
  const change = (patch: Partial<OfficeSettings>) => setOffice({ ...office, ...patch });
  const problems =
    step === "akun"
      ? [
          ...(account.name.trim() === ""
            ? [{ field: "akun-nama", message: text.accounts.form.nameMissing }]
            : []),
          ...(/^[a-z0-9._-]{3,40}$/.test(account.username)
            ? []
            : [{ field: "akun-pengguna", message: text.accounts.form.usernameWrong }]),
          ...passwordProblems(password, "akun"),
        ]
      : step === "kode"
        ? []
        : officeProblems(office, text.office.problems, [step satisfies Part]);
  useFirstFocus(FIRST[step]);
  const shown = attempt > 0 && !failure && !running ? problems : [];

  async function onArea(areaCode: string) {
    setOffice({ ...office, areaCode });
    if (areaCode === "") return;
    try {
      const { path } = await api.areas.path({ code: areaCode });
      setOffice((now) =>
        now.areaCode === areaCode
          ? fromArea(
              now,
              areaCode,
              path.map((area) => area.name),
            )
          : now,
      );
    } catch (thrown) {
      setFailure(toFailure(thrown));
    }
  }

  async function onSubmit(event: SubmitEvent) {
    event.preventDefault();
    setFailure(undefined);
    if (problems.length > 0) return setAttempt(attempt + 1);
    setAttempt(0);
    if (step !== "akun") return setAt(at + 1);
    setRunning(true);
    setHold("buat_kantor"); // setting up signs in; the code must be read before the desk opens
    try {
      setCode(
        await api.office.setup({
          office,
          account: { name: account.name, username: account.username, password: password.first },
        }),
      );
      setAt(STEPS.indexOf("kode"));
    } catch (thrown) {
      setHold(undefined);
      setFailure(toFailure(thrown));
    } finally {
      setRunning(false);
    }
  }

  if (restoring) return <RestorePage onBack={() => setRestoring(false)} />;
  return (
    <GateCard title={words.title} subtitle={at === 0 ? words.welcome : undefined} width="lg">
      {at === 0 ? <LanguageChoice /> : null}
      <div>
        <Text c="dimmed" size="sm">
          {words.step(at + 1, STEPS.length)}
        </Text>
        <Title order={2}>{words.steps[step]}</Title>
      </div>
      <ErrorSummary problems={shown} failure={failure} attempt={attempt} />
      {code && step === "kode" ? (
        <RecoveryCode
          code={code.recoveryCode}
          sheet={code.recoverySheet}
          onKept={() => {
            setHold(undefined);
            void refreshAll();
          }}
        />
      ) : (
        <form
          key={step}
          onSubmit={(event) => void onSubmit(event)}
          noValidate
          style={{ display: "flex", flexDirection: "column", gap: "1rem" }}
        >
          {step === "kantor" ? (
            <>
              <LevelFields office={office} onChange={change} problems={shown} />
              <AreaAndName
                office={office}
                onChange={change}
                problems={shown}
                onArea={(areaCode) => void onArea(areaCode)}
              />
              <WordFields office={office} onChange={change} problems={shown} />
            </>
          ) : null}
          {step === "kop" ? (
            <LetterheadFields office={office} onChange={change} problems={shown} />
          ) : null}
          {step === "penanda" ? (
            <>
              <SignerFields office={office} onChange={change} problems={shown} brief />
              <Checkbox
                label={words.alone}
                description={words.aloneHint}
                checked={office.worksAlone}
                onChange={(event) => change({ worksAlone: event.currentTarget.checked })}
              />
            </>
          ) : null}
          {step === "akun" ? (
            <>
              <Text>{words.accountHint}</Text>
              <FieldGrid>
                <TextInput
                  id="akun-nama"
                  label={text.accounts.form.name}
                  withAsterisk
                  maxLength={120}
                  value={account.name}
                  onChange={(event) => setAccount({ ...account, name: event.currentTarget.value })}
                  error={shown.find((one) => one.field === "akun-nama")?.message}
                />
                <TextInput
                  id="akun-pengguna"
                  label={text.accounts.form.username}
                  description={text.accounts.form.usernameHint}
                  withAsterisk
                  autoComplete="username"
                  maxLength={40}
                  value={account.username}
                  onChange={(event) =>
                    setAccount({ ...account, username: event.currentTarget.value.toLowerCase() })
                  }
                  error={shown.find((one) => one.field === "akun-pengguna")?.message}
                />
              </FieldGrid>
              <NewPasswordFields
                id="akun"
                value={password}
                onChange={setPassword}
                names={[account.username, account.name]}
                checked={attempt > 0}
              />
            </>
          ) : null}
          <Group justify="space-between">
            {at > 0 ? (
              <Button variant="default" disabled={running} onClick={() => setAt(at - 1)}>
                {text.app.action.back}
              </Button>
            ) : (
              <Anchor component="button" type="button" onClick={() => setRestoring(true)}>
                {words.restore}
              </Anchor>
            )}
            <Button type="submit" loading={running}>
              {step === "akun" ? words.make : text.app.action.next}
            </Button>
          </Group>
        </form>
      )}
      <DialogHost />
    </GateCard>
  );
}

function LanguageChoice() {
  const text = useText();
  const language = useLanguage();
  const labels = { id: text.app.user.indonesian, en: text.app.user.english } satisfies Record<
    Language,
    string
  >;
  return (
    <Radio.Group
      label={text.app.user.language}
      value={language}
      onChange={(value) => void setLanguage(value as Language)}
    >
      <Group gap="lg" pt={4}>
        {LANGUAGES.map((one) => (
          <Radio key={one} value={one} label={labels[one]} />
        ))}
      </Group>
    </Radio.Group>
  );
}

// What became of the chosen file: its small picture, and how much smaller it is now.
import { Group, Image, Loader, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { formatBytes } from "../app/format.ts";
import { useText } from "../text/index.ts";
import type { Prepared } from "./prepare.ts";

export function Preparing({
  file,
  prepared,
  failed,
}: {
  readonly file: File;
  readonly prepared: Prepared | undefined;
  readonly failed: boolean;
}) {
  const words = useText().cases.attachDialog;
  const small = useRef<HTMLImageElement>(null);
  const thumb = prepared?.thumb;
  useEffect(() => {
    if (!thumb || !small.current) return undefined;
    const made = URL.createObjectURL(thumb);
    small.current.src = made;
    return () => URL.revokeObjectURL(made);
  }, [thumb]);
  if (failed) return null;
  return (
    <Group gap="md" wrap="nowrap" mih={96} role="status">
      {prepared ? (
        <Image ref={small} alt="" w={128} h={96} fit="contain" />
      ) : (
        <Loader aria-hidden />
      )}
      <Text size="sm">
        {prepared
          ? [
              prepared.size
                ? words.shrunk(
                    formatBytes(file.size),
                    formatBytes(prepared.body.size),
                    prepared.size.width,
                    prepared.size.height,
                  )
                : words.pdf(formatBytes(file.size), prepared.pages ?? 1),
              prepared.size ? words.plain : "",
            ].join(" ")
          : words.preparing}
      </Text>
    </Group>
  );
}

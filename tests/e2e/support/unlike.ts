// Compares two pictures pixel by pixel; the app's own Electron reads them.
import type { ElectronApplication } from "playwright-core";

/** A pixel counts as another one when a channel differs by more than this of 255: less is the smoothing of letters. */
const CHANNEL = 16;

/** Share (0 to 1) of the pixels that differ; 1 when the pictures are not of the same size. */
export async function unlike(
  app: ElectronApplication,
  one: Buffer,
  other: Buffer,
): Promise<number> {
  return app.evaluate(
    ({ nativeImage }, [first, second, channel]) => {
      const read = (png: string) => nativeImage.createFromBuffer(Buffer.from(png, "base64"));
      const [a, b] = [read(first), read(second)];
      const size = a.getSize();
      if (a.isEmpty() || size.width !== b.getSize().width || size.height !== b.getSize().height)
        return 1;
      const [left, right] = [a.toBitmap(), b.toBitmap()];
      let differ = 0;
      for (let at = 0; at < left.length; at += 4) {
        const most = Math.max(
          Math.abs(left[at]! - right[at]!),
          Math.abs(left[at + 1]! - right[at + 1]!),
          Math.abs(left[at + 2]! - right[at + 2]!),
        );
        if (most > channel) differ++;
      }
      return differ / (left.length / 4);
    },
    [one.toString("base64"), other.toString("base64"), CHANNEL] as const,
  );
}

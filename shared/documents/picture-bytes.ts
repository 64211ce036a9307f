// The bytes of JPEG and PNG (ITU T.81, W3C PNG): the size their header names, and the same picture without anything else in it.

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Markers that carry the picture: tables, frames, scans, restart interval, arithmetic coding, number of lines. */
const PICTURE = new Set([0xc4, 0xcc, 0xda, 0xdb, 0xdc, 0xdd]);
const APP0 = 0xe0; // JFIF: pixel density
const APP14 = 0xee; // Adobe: which colours the numbers mean

const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
/** Markers without a length: restarts and TEM. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

interface Segment {
  readonly marker: number;
  /** Of the 0xff that begins it, and behind its last byte; of a scan the packed picture belongs to it. */
  readonly from: number;
  readonly to: number;
}

/** The segments of a JPEG up to and with its end marker; undefined when it breaks off. */
function segmentsOf(body: Uint8Array): Segment[] | undefined {
  const found: Segment[] = [];
  let at = 2;
  while (at + 1 < body.length) {
    if (body[at] !== 0xff) return undefined;
    if (body[at + 1] === 0xff) {
      at += 1; // filling
      continue;
    }
    const marker = body[at + 1]!;
    if (marker === EOI) return [...found, { marker, from: at, to: at + 2 }];
    const length = isBare(marker) ? 0 : (body[at + 2]! << 8) | body[at + 3]!;
    if (!isBare(marker) && !(length >= 2)) return undefined;
    let to = at + 2 + length;
    if (marker === SOS) while (to < body.length && !isMarker(body, to)) to += 1;
    if (to > body.length) return undefined;
    found.push({ marker, from: at, to });
    at = to;
  }
  return undefined;
}

/** Inside a scan 0xff is followed by 0 (a byte of the picture) or by a restart; anything else ends the scan. */
function isMarker(body: Uint8Array, at: number): boolean {
  const next = body[at + 1];
  return body[at] === 0xff && next !== undefined && next !== 0 && !isBare(next) && next !== 0xff;
}

/** As the first frame names it; undefined when there is none. */
export function jpegSize(body: Uint8Array): PictureSize | undefined {
  let at = 2;
  while (at + 9 < body.length && body[at] === 0xff) {
    const marker = body[at + 1]!;
    if (isFrame(marker))
      return {
        height: (body[at + 5]! << 8) | body[at + 6]!,
        width: (body[at + 7]! << 8) | body[at + 8]!,
      };
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else at += 2 + ((body[at + 2]! << 8) | body[at + 3]!);
  }
  return undefined;
}

/** As its first chunk names it. */
export function pngSize(body: Uint8Array): PictureSize | undefined {
  if (body.length < 33 || nameAt(body, 12) !== "IHDR") return undefined;
  return { width: wordAt(body, 16), height: wordAt(body, 20) };
}

/** The same JPEG without EXIF, GPS, comments, colour profiles and whatever follows its end; undefined when it is damaged. */
export function plainJpeg(body: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const segments = segmentsOf(body);
  if (!segments) return undefined;
  const kept = segments.filter(
    ({ marker, from }) =>
      marker === EOI ||
      PICTURE.has(marker) ||
      isFrame(marker) ||
      isBare(marker) ||
      (marker === APP0 && nameAt(body, from + 4) === "JFIF") ||
      (marker === APP14 && nameAt(body, from + 4) === "Adob"),
  );
  return joined([Uint8Array.of(0xff, SOI), ...kept.map(({ from, to }) => body.subarray(from, to))]);
}

const PNG_CHUNKS = new Set(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);

/** The same PNG with nothing but the picture; undefined when it breaks off. */
export function plainPng(body: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const parts = [body.subarray(0, 8)];
  for (let at = 8; at + 12 <= body.length;) {
    const to = at + 12 + wordAt(body, at);
    if (to > body.length) return undefined;
    const name = nameAt(body, at + 4);
    if (PNG_CHUNKS.has(name)) parts.push(body.subarray(at, to));
    if (name === "IEND") return joined(parts);
    at = to;
  }
  return undefined;
}

const wordAt = (body: Uint8Array, at: number) =>
  ((body[at]! << 24) | (body[at + 1]! << 16) | (body[at + 2]! << 8) | body[at + 3]!) >>> 0;

const nameAt = (body: Uint8Array, at: number) => String.fromCharCode(...body.subarray(at, at + 4));

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

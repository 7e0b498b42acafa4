// The size of a PNG or JPEG from its header: judged before a single pixel is decoded.

export interface Size {
  readonly width: number;
  readonly height: number;
}

export type ImageFormat = "PNG" | "JPEG";

const MEGAPIXELS = 64;
/** No picture packs this many pixels into a byte; below a megapixel nobody minds. */
const PIXELS_PER_BYTE = 10_000;

/** A string says what is wrong with the header, or that the image is larger than is ever decoded. */
export function imageSize(format: ImageFormat, bytes: Uint8Array): Size | string {
  const size = format === "PNG" ? pngSize(bytes) : jpegSize(bytes);
  if (typeof size === "string") return size;
  const pixels = size.width * size.height;
  if (pixels === 0) return "it has no pixels";
  if (pixels > MEGAPIXELS * 1e6) return `it has ${pixels} pixels, above ${MEGAPIXELS} megapixels`;
  if (pixels > 1e6 && pixels > bytes.length * PIXELS_PER_BYTE)
    return `it claims ${pixels} pixels in ${bytes.length} bytes`;
  return size;
}

/** The header chunk comes first in every PNG: its sizes stand at byte 16. Source: PNG, 11.2.2. */
function pngSize(bytes: Uint8Array): Size | string {
  if (bytes.length < 33) return "it ends inside its header";
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Segment by segment to the frame header: SOF0 to SOF15, but for three codes that are none. Source: ITU-T T.81, B.1 and B.2.2. */
function jpegSize(bytes: Uint8Array): Size | string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length;) {
    if (bytes[at] !== 0xff) return "its segments do not follow each other";
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    else if (marker === 0xda || marker === 0xd9) return "it has no frame header";
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return "it ends inside its header";
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

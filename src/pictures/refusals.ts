// Why a picture cannot be printed, and what would do: the words of all faults of a picture, and its limits.
// The faults have no place yet: read-picture.ts knows the file.

import { InputError } from "../diagnostic.js";

/**
 * More dots than any print needs: a sheet of A4 at 600 dots an inch has 35 million, a letterhead's logo at 300 some
 * 180,000. What unpacks to more is no logo, and would take the better part of a gigabyte to look at.
 */
const mostDots = 25_000_000;

/** A picture of the most dots, saved without any loss, takes up to so many bytes. */
const mostBytes = 64 * 1024 * 1024;

export function notAPicture(): InputError {
  return refusal("not a PNG or JPEG picture", "save it as PNG");
}

export function cutShort(): InputError {
  return refusal("the picture file is cut short", "copy or save it again");
}

export function broken(kind: "PNG" | "JPEG"): InputError {
  return refusal(`the ${kind} picture is broken`, "save it again");
}

export function lyingOnItsSide(): InputError {
  return refusal("the picture lies on its side or is mirrored", "turn it upright and save it again");
}

export function inInks(): InputError {
  return refusal("a CMYK picture cannot be printed beside RGB text", "save it as an RGB picture");
}

export function ofARareKind(kind: string): InputError {
  return refusal(`a JPEG picture ${kind} cannot be shown by most PDF readers`, "save it as PNG");
}

/** Before anything of it is unpacked. */
export function refuseManyBytes(bytes: Uint8Array): void {
  if (bytes.length <= mostBytes) return;
  const megabytes = Math.ceil(bytes.length / 2 ** 20);
  throw refusal(`the picture file has ${megabytes} MB`, "save it with fewer dots");
}

/** Before anything of it is unpacked. `room` is that of one dot, beside one of 8 bits a channel. */
export function refuseManyDots(width: number, height: number, room = 1): void {
  if (width * height * room <= mostDots) return;
  const what = `the picture has ${width} × ${height} dots`;
  throw refusal(what, `save it with ${mostDots / room / 1e6} million dots at the most`);
}

function refusal(what: string, remedy: string): InputError {
  return new InputError([{ what, remedy, rule: "sound-pictures" }]);
}

// The one person who signs for all: the picture of the signature, or room for it, over name and function. What belongs
// together stays on one page. It must not know where pages end.

import type { Logo, Signature } from "../../letter/letter.js";
import { type BodySetting, setLeaded, type TextArea } from "../document/setting.js";
import { type Strip, space, tiedThroughout, tiedToNext } from "../page/flow.js";
import { signature as look } from "./head-style.js";
import { placeLogo } from "./logo.js";

export function setSignature(signature: Signature, area: TextArea, setting: BodySetting): readonly Strip[] {
  const { name, function: office, picture } = signature;
  const ink = picture === undefined ? space(look.room, "firm") : pictureStrip(picture, area);
  const words = [setting.contentOf("", name), ...(office === "" ? [] : [setting.contentOf(office)])].flatMap(
    (content) => setLeaded(content, setting.type, { ...area, type: "P", before: 0 }, setting),
  );
  return tiedToNext(tiedThroughout([{ ...ink, before: look.above }, ...words]), "none");
}

function pictureStrip(picture: Logo, { x, parent }: TextArea): Strip {
  const image = placeLogo(picture, { left: x, top: 0, ...look.picture }, parent);
  return { kind: "strip", items: [image], height: image.height + look.picture.gap, before: 0, tie: "firm" };
}

// The one person who signs for all: the picture of the signature, or room for it, over name and function. What belongs
// together stays on one page. It must not know where pages end.

import type { Logo, Signature } from "../../letter/letter.js";
import { type BodySetting, setLines, type TextArea } from "../document/setting.js";
import type { Points } from "../manner.js";
import { type Strip, space, stripsOfLines, tiedToNext } from "../page/flow.js";
import type { Tag } from "../page/page.js";
import * as style from "../style.js";
import { signature as look } from "./head-style.js";
import { placeLogo } from "./logo.js";

export function setSignature(signature: Signature, area: TextArea, setting: BodySetting): readonly Strip[] {
  const { name, function: office, picture } = signature;
  const ink = picture === undefined ? space(look.room, "firm") : pictureStrip(picture, area);
  const words = [
    ...wordStrips(name, true, area, setting),
    ...(office === "" ? [] : wordStrips(office, false, area, setting)),
  ];
  const whole = [{ ...ink, before: look.above }, ...words].map((strip) => ({
    ...strip,
    tie: "firm" as const,
  }));
  return tiedToNext(whole, "none");
}

function pictureStrip(picture: Logo, { x, parent }: TextArea): Strip {
  const image = placeLogo(picture, { left: x, top: 0, ...look.picture }, parent);
  return { kind: "strip", items: [image], height: image.height + look.picture.gap, before: 0, tie: "firm" };
}

function wordStrips(
  text: string,
  strong: boolean,
  { x, measure, parent }: TextArea,
  setting: BodySetting,
): readonly Strip[] {
  const { manner, leading } = setting.type;
  const content = strong ? setting.contentOf("", text) : setting.contentOf(text);
  const lines = setLines(setting, content, manner, { measure, called: "its line" });
  const rise: Points = style.rise(manner.size, leading);
  const owner: Tag = { type: "P", parent };
  return stripsOfLines(lines, { x, leading, rise, before: 0, owner });
}

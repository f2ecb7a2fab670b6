// The shipped faces: which file of the font packages plays which part. It must not know fontkit or what a letter says.

import { createRequire } from "node:module";
import type { FaceFile, FaceRole } from "./faces.js";

/** Source Serif 4 for the text and Source Sans 3 for the furniture, both under the SIL Open Font License. */
const packagedFiles: Readonly<Record<FaceRole, string>> = {
  text: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "text-italic": "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "text-strong": "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "text-strong-italic":
    "@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  furniture: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "furniture-strong": "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
};

/** Every part that a face can play, in the order in which faces are numbered in a PDF. */
export const faceRoles: readonly FaceRole[] = [
  "text",
  "text-italic",
  "text-strong",
  "text-strong-italic",
  "furniture",
  "furniture-strong",
];

/** The shipped face files. `read` is given an absolute path. */
export function defaultFaceFiles(read: (path: string) => Uint8Array): readonly FaceFile[] {
  const { resolve } = createRequire(import.meta.url);
  return faceRoles.map((role) => {
    const file = packagedFiles[role];
    return { role, file, bytes: read(resolve(file)) };
  });
}

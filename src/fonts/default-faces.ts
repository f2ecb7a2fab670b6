// The shipped faces: which file of the font packages plays which part. It must not know how fonts are read or what a
// letter says.

import { createRequire } from "node:module";
import type { FaceFile, FaceRole } from "./faces.js";

/**
 * Source Serif 4 for the text, Source Sans 3 for the furniture and Noto Naskh Arabic beside both, all under the SIL Open
 * Font License.
 */
const packagedFiles: Readonly<Partial<Record<FaceRole, string>>> = {
  text: "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "text-italic": "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "text-strong": "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "text-strong-italic":
    "@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  furniture: "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "furniture-strong": "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  arabic: "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
  "arabic-strong": "@expo-google-fonts/noto-naskh-arabic/600SemiBold/NotoNaskhArabic_600SemiBold.ttf",
};

/** Noto Naskh Arabic beside Source Serif 4: with that, stems are as strong and pages as dark. */
const scales: Readonly<Partial<Record<FaceRole, number>>> = { arabic: 1.06, "arabic-strong": 1.06 };

/** Every part that a face can play, in the order in which faces are numbered in a PDF. */
export const faceRoles: readonly FaceRole[] = [
  "text",
  "text-italic",
  "text-strong",
  "text-strong-italic",
  "furniture",
  "furniture-strong",
  "other",
  "other-strong",
  "arabic",
  "arabic-strong",
];

/** The shipped face files. `read` is given an absolute path. */
export function defaultFaceFiles(read: (path: string) => Uint8Array): readonly FaceFile[] {
  const { resolve } = createRequire(import.meta.url);
  return faceRoles.flatMap((role) => {
    const file = packagedFiles[role];
    if (file === undefined) return [];
    return [{ role, file, bytes: read(resolve(file)), scale: scales[role] ?? 1, shipped: true as const }];
  });
}

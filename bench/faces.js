// The shipped faces as files, for the programs that the tool is measured against.

const SERIF = "@expo-google-fonts/source-serif-4";
const SANS = "@expo-google-fonts/source-sans-3";

/** Role → absolute path of the TrueType file, resolved from the project's own packages. */
export function faceFiles(require) {
  return {
    text: require.resolve(`${SERIF}/400Regular/SourceSerif4_400Regular.ttf`),
    "text-italic": require.resolve(`${SERIF}/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf`),
    "text-strong": require.resolve(`${SERIF}/600SemiBold/SourceSerif4_600SemiBold.ttf`),
    "text-strong-italic": require.resolve(`${SERIF}/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf`),
    furniture: require.resolve(`${SANS}/400Regular/SourceSans3_400Regular.ttf`),
    "furniture-strong": require.resolve(`${SANS}/600SemiBold/SourceSans3_600SemiBold.ttf`),
  };
}

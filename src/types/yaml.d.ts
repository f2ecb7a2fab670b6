// A language's file as a module: scripts/language-module.js makes one when the tool is built or tested.

declare module "*.yaml" {
  import type { Language } from "../languages/language.js";

  export const code: string;
  /** Made when it is first asked for. */
  export const language: () => Language;
}

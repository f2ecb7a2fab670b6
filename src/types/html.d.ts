// A page with its script, styles and faces in it: scripts/page-module.js makes one when the tool is built or tested.

declare module "*.html" {
  export const page: string;
}

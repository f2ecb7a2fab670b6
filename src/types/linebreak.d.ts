// linebreak declares no types; this is what we use of it.

declare module "linebreak" {
  class LineBreaker {
    constructor(text: string);
    readonly nextBreak: () => { readonly position: number } | null;
  }
  export = LineBreaker;
}

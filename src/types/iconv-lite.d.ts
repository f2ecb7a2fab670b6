// The tables of single-byte encodings that iconv-lite generates; it declares no types for them.

declare module "iconv-lite/encodings/sbcs-data-generated.js" {
  const tables: Readonly<Record<string, string | { readonly type: string; readonly chars: string }>>;
  export = tables;
}

declare module "iconv-lite/encodings/sbcs-data.js" {
  const tables: Readonly<Record<string, string | { readonly type: string; readonly chars: string }>>;
  export = tables;
}

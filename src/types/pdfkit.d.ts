// The part of PDFKit 0.20.2 that pdf/file/pdfkit.ts uses. The package brings no types.

declare module "pdfkit" {
  /** An indirect object. It is written when it is ended, and its number is fixed when it is made. */
  export interface PDFReference {
    readonly id: number;
    data: object;
    buffer: Uint8Array[];
    end(chunk?: Uint8Array): void;
    toString(): string;
  }

  export interface PDFPage {
    readonly content: PDFReference;
    readonly resources: PDFReference;
    readonly dictionary: PDFReference;
  }

  export interface PDFOutline {
    addItem(title: string): PDFOutline;
  }

  export interface PDFDocumentOptions {
    readonly pdfVersion: "1.7";
    readonly subset: "PDF/A-2a";
    readonly tagged: true;
    readonly lang: string;
    readonly displayTitle: true;
    readonly autoFirstPage: false;
    readonly compress: false;
    readonly font: null;
    readonly info: Readonly<Record<string, string | Date>>;
  }

  export class PDFDocument {
    constructor(options: PDFDocumentOptions);
    readonly page: PDFPage;
    readonly outline: PDFOutline;
    info: Readonly<Record<string, string | Date>>;
    ref(data?: object): PDFReference;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): this;
    appendXML(xml: string): void;
    getStructTreeRoot(): PDFReference;
    end(): void;
    read(): Uint8Array | null;
    push: (chunk: Uint8Array | null) => boolean;
    _id: Uint8Array;
    readonly _root: {
      readonly data: { readonly ViewerPreferences: PDFReference; PageMode?: string; PageLabels?: object };
    };
    _offset: number;
    _write: (data: string | Uint8Array) => void;
    _addInfo: () => void;
  }
}

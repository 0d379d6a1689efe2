/** The part of pdfmake 0.3 that the writer uses: the published types describe neither its Node entry nor its file store. */
declare module 'pdfmake' {
  /** A piece of text at a place of its own; `y` is the top of the font's ascender. */
  export interface PlacedTextNode {
    readonly text: string;
    readonly font: string;
    readonly fontSize: number;
    readonly characterSpacing?: number;
    readonly color?: string;
    readonly absolutePosition: { readonly x: number; readonly y: number };
    readonly id?: string;
    readonly linkToDestination?: string;
    readonly outline?: boolean;
    readonly outlineText?: string;
    readonly outlineParentId?: string;
    readonly outlineExpanded?: boolean;
  }

  /** Straight lines and shapes of a page. */
  export type Vector =
    | {
        readonly type: 'line';
        readonly x1: number;
        readonly y1: number;
        readonly x2: number;
        readonly y2: number;
        readonly lineWidth: number;
        readonly lineCap: 'square';
      }
    | { readonly type: 'path'; readonly d: string; readonly color: string };

  /** Drawings; the first one of a page carries the page break and the orientation. */
  export interface CanvasNode {
    readonly canvas: readonly Vector[];
    readonly absolutePosition: { readonly x: number; readonly y: number };
    readonly pageBreak?: 'before';
    readonly pageOrientation?: 'portrait' | 'landscape';
  }

  export interface DocumentDefinition {
    readonly content: readonly (PlacedTextNode | CanvasNode)[];
    readonly defaultStyle: Readonly<Record<string, unknown>>;
    readonly pageSize: { readonly width: number; readonly height: number };
    readonly pageOrientation: 'portrait' | 'landscape';
    readonly pageMargins: number;
    readonly version: '1.7';
    readonly language: string;
    readonly displayTitle: boolean;
    readonly info: {
      readonly title: string;
      readonly author: string;
      readonly creator: string;
      readonly creationDate: Date;
    };
  }

  export interface Pdfmake {
    readonly virtualfs: { readonly writeFileSync: (name: string, bytes: Uint8Array) => void };
    readonly setFonts: (fonts: Readonly<Record<string, { readonly normal: string | [string, string] }>>) => void;
    readonly setUrlAccessPolicy: (allow: (url: string) => boolean) => void;
    readonly setLocalAccessPolicy: (allow: (path: string) => boolean) => void;
    readonly createPdf: (definition: DocumentDefinition) => { readonly getBuffer: () => Promise<Uint8Array> };
  }

  const pdfmake: Pdfmake;
  export default pdfmake;
}

import { FileChild } from 'docx';

/** An element as the library's serializer takes it: `{ name: [attributes, child, …] }`. */
export type XmlElement = NonNullable<ReturnType<FileChild['prepForXml']>>;

/** An element that is handed to the serializer ready made, where the library's own component is slow. */
export class ReadyElement extends FileChild {
  readonly #element: XmlElement;

  constructor(name: string, content: readonly XmlElement[]) {
    super(name);
    this.#element = { [name]: content };
  }

  override prepForXml(): XmlElement {
    return this.#element;
  }
}

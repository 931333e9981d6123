/** The part of saxen that is used; the package ships no types. */
declare module 'saxen' {
  export class Parser {
    /** Attributes are given as they are written, entities and all. */
    on(
      event: 'openTag',
      hook: (
        name: string,
        attributes: () => Readonly<Record<string, string>>,
        decode: (raw: string) => string,
      ) => void,
    ): this;
    on(event: 'closeTag', hook: (name: string) => void): this;
    on(event: 'text', hook: (raw: string, decode: (raw: string) => string) => void): this;
    on(event: 'cdata', hook: (text: string) => void): this;
    on(event: 'error', hook: (error: Error) => void): this;
    parse(xml: string): void;
  }
}

/** Somebody else's work that a visitor's browser is given, with the words its licence wants beside it. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** Its SPDX identifier. */
  readonly licence: string;
  /** The licence in full. */
  readonly text: string;
  /** Its package URL; null where it is had from no registry. */
  readonly purl: string | null;
}

/** All licences as one text, as it goes with copies of the site. */
export const licencesText = (shipped: readonly Shipped[]): string =>
  [
    '本站发给浏览器的别人的程序、样式和词表，授权原文照录。',
    ...shipped.map(({ name, version, licence, text }) =>
      ['='.repeat(70), `${name} ${version}（${licence}）`, '='.repeat(70), '', text].join('\n'),
    ),
    '',
  ].join('\n\n');

/** The same as a bill of materials: CycloneDX 1.5, with nothing that differs from build to build. */
export const billOf = (shipped: readonly Shipped[], id: string): string =>
  `${JSON.stringify(
    {
      $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
      bomFormat: 'CycloneDX',
      specVersion: '1.5',
      version: 1,
      metadata: { component: { type: 'application', name: id, 'bom-ref': id } },
      components: shipped.map(({ name, version, licence, purl }) => ({
        type: 'library',
        'bom-ref': purl ?? name,
        name,
        version,
        ...(purl === null ? {} : { purl }),
        licenses: [{ license: { id: licence } }],
      })),
    },
    null,
    2,
  )}\n`;

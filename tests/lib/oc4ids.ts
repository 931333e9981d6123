import { readFileSync } from 'node:fs';
import Ajv2020, { type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema | false;
}

/**
 * What this site uses of OC4IDS 0.9.5, written by us: no npm or Debian package bears the standard's file. Compared
 * field by field with schema/project-level/project-schema.json of github.com/open-contracting/infrastructure at
 * commit 40b557327e0638e2d60189d552bbf7fb9e2a70c1; the package schema and the code lists stand in
 * tests/fixtures/schemas/README.md.
 */
const schema: Schema = JSON.parse(
  readFileSync(new URL('../fixtures/schemas/oc4ids-0.9-used.json', import.meta.url), 'utf8'),
);
const validate = addFormats
  .default(new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }))
  .compile(schema);

/** What is wrong with a package; null where nothing is. */
export function oc4idsErrors(json: unknown): ErrorObject[] | null {
  validate(json);
  return validate.errors ?? null;
}

const whole = (part: Schema): Schema => ({
  ...(part.$ref === undefined ? {} : whole(schema.$defs?.[part.$ref.replace('#/$defs/', '')] ?? {})),
  ...part,
});

/** Every value that the schema lets be, as `.projects[].id`. */
export function schemaPaths(part: Schema = schema, path = ''): string[] {
  const { properties, items } = whole(part);
  if (properties)
    return Object.entries(properties).flatMap(([name, one]) => schemaPaths(one, `${path}.${name}`));
  return items === undefined ? [path] : schemaPaths(items === false ? {} : items, `${path}[]`);
}

/** Every value that a package has, likewise. */
export function valuePaths(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuePaths(one, `${path}[]`));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, one]) => valuePaths(one, `${path}.${name}`));
}

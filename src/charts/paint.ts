/**
 * What the classes of src/styles/blocks/charts.css look like in the light colours of tokens.css, as attributes: a picture
 * that stands alone has no style sheet, and the security policy allows none within it.
 */
export const colours = {
  paper: '#fff',
  ink: '#16202a',
  'ink-2': '#3f4c57',
  line: '#d7dce1',
  'line-2': '#7c8994',
  accent: '#09545f',
  hatch: '#b9c2c9',
  green: '#155a33',
  blue: '#194f8d',
  amber: '#6f4300',
  violet: '#5a3d8a',
  grey: '#424e58',
  slate: '#3f4a54',
} as const;

type Attributes = Readonly<Record<string, string>>;
const tinted = (color: string, more: Attributes = {}): Attributes => ({ color, ...more });
const bold = { 'font-weight': '700' };

const tones = Object.fromEntries(
  (['green', 'blue', 'amber', 'violet', 'grey', 'slate'] as const).flatMap((tone) => [
    [`ch-tone-${tone}`, tinted(colours[tone])],
    [`ch-tone-${tone}-line`, tinted(colours[tone])],
  ]),
);

const looks: Readonly<Record<string, Attributes>> = {
  'ch-plan': tinted(colours.accent),
  'ch-done': tinted(colours.accent),
  'ch-started': tinted(colours.amber),
  'ch-plan-key': tinted(colours.ink),
  'ch-key': tinted(colours.ink),
  'ch-hatch': {},
  'ch-hatch-edge': tinted(colours['line-2']),
  'ch-zero': { 'stroke-width': '2' },
  'ch-rule': tinted(colours.line),
  'ch-grid': tinted(colours.line),
  'ch-over': tinted(colours.paper, { 'stroke-width': '3' }),
  'ch-tick': { 'stroke-width': '1.5' },
  'ch-course': tinted(colours.accent),
  'ch-dot': tinted(colours.accent),
  'ch-course-plan': tinted(colours['ink-2']),
  'ch-dot-plan': tinted(colours['ink-2'], { fill: colours.paper }),
  'ch-name': {},
  'ch-label': {},
  'ch-quiet': tinted(colours['ink-2']),
  'ch-strong': bold,
  'ch-b': bold,
  'ch-accent': tinted(colours.accent, bold),
  'ch-on': { fill: colours.paper, ...bold },
  'ch-halo': {
    'paint-order': 'stroke',
    stroke: colours.paper,
    'stroke-width': '5',
    'stroke-linejoin': 'round',
  },
  ...tones,
};

/**
 * Turns the classes of an element and of all within it into attributes with written-out colours: readers of
 * pictures differ in where they look up currentColor. @throws at a class without a look
 */
export function paint(root: Element): void {
  for (const element of [root, ...root.querySelectorAll('*')]) {
    for (const name of element.classList) {
      const look = looks[name];
      if (!look) throw new Error(`no look for the class ${name}`);
      const { color, ...others } = look;
      for (const [attribute, value] of Object.entries(others)) element.setAttribute(attribute, value);
      if (color === undefined) continue;
      if (!element.hasAttribute('fill')) element.setAttribute('fill', color);
      recolour(element, color);
    }
    element.removeAttribute('class');
  }
  recolour(root, colours.ink);
}

/** Writes a colour wherever an element or something within it says currentColor. */
function recolour(root: Element, color: string): void {
  for (const element of [root, ...root.querySelectorAll('*')])
    for (const attribute of ['fill', 'stroke'])
      if (element.getAttribute(attribute) === 'currentColor') element.setAttribute(attribute, color);
}

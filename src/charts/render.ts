import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';

/** Made once; nothing is kept in it between charts. */
const { document } = new JSDOM('').window;

const numeric = new Set(
  'x y x1 x2 y1 y2 cx cy r width height d points transform dx dy stroke-dasharray'.split(' '),
);
const unwanted = ['style', 'aria-label', 'aria-hidden', 'aria-description', 'font-family', 'font-variant'];

const round = (text: string): string =>
  text.replace(/-?\d*\.\d+(?:e-?\d+)?/g, (number) => String(Math.round(Number(number) * 100) / 100 + 0));

/** Numbers of a label stand bold: each becomes a tspan. */
function embolden(text: Element): void {
  const content = text.textContent ?? '';
  if (!/\d/.test(content) || text.childElementCount > 0) return;
  text.textContent = '';
  for (const piece of content.split(/(\d[\d,.]*)/).filter((part) => part !== '')) {
    const span = document.createElementNS('http://www.w3.org/2000/svg', 'tspan');
    if (/^\d/.test(piece)) span.setAttribute('class', 'ch-b');
    span.textContent = piece;
    text.append(span);
  }
}

/**
 * A chart as one SVG element: an image named by `label`, a full sentence. Colours come from classes
 * (src/styles/blocks/charts.css), for the security policy allows no style attribute or element. The same options give the
 * same text.
 * @throws when a coordinate is not a number, or an id would depend on the order of charts.
 */
export function draw(options: Plot.PlotOptions, label: string): Element {
  const svg = Plot.plot({ ...options, className: 'graph-svg', document }) as unknown as Element;
  if (svg.tagName.toLowerCase() !== 'svg')
    throw new Error(`${label}: captions and legends are not for charts`);
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const text of svg.querySelectorAll('.ch-label text')) embolden(text);
  for (const element of [svg, ...svg.querySelectorAll('*')]) {
    for (const name of unwanted) element.removeAttribute(name);
    if (element.id || element.hasAttribute('clip-path'))
      throw new Error(`${label}: an id would depend on the order of charts`);
    for (const { name, value } of [...element.attributes]) {
      if (/NaN|undefined|Infinity/.test(value)) throw new Error(`${label}: ${name} is ${value}`);
      if (numeric.has(name)) element.setAttribute(name, round(value));
    }
  }
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('class', 'graph-svg');
  svg.setAttribute('font-size', '18');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', label);
  svg.setAttribute('focusable', 'false');
  return svg;
}

/** The text of an SVG element, a line an element. */
export const svgText = (svg: Element): string =>
  svg.outerHTML.replace(/>(?=<(?:g|rect|text|path|line|circle|title|desc|defs|\/g|\/svg)\b)/g, '>\n');

/** A chart as text for a page. */
export const render = (options: Plot.PlotOptions, label: string): string => svgText(draw(options, label));

const SVG = 'http://www.w3.org/2000/svg';

/** An SVG element with attributes, for pictures that are put together from several charts. */
export function svgElement(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...within: readonly (Element | string)[]
): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...within);
  return element;
}

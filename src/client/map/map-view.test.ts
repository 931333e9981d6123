import { expect, test } from 'vitest';
import { readView, viewText } from './map-view.ts';

const box = [120, 36, 121, 37] as const;

test('a view goes into the address and comes back', () => {
  const text = viewText({ lat: 36.104521, lng: 120.4601149, zoom: 13.499999 });
  expect(text).toBe('36.10452,120.46011,13.5');
  expect(readView(text, box)).toEqual({ lat: 36.10452, lng: 120.46011, zoom: 13.5 });
});

test.for(['', '36.1,120.4', '36.1,120.4,13,1', 'a,b,c', '1e1,120.4,3', '35.9,120.4,13', '36.1,NaN,13'])(
  '"%s" is no view of this map',
  (text) => {
    expect(readView(text, box)).toBeNull();
  },
);

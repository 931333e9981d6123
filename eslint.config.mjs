import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { datedWords } from './scripts/lint/dated-words.mjs';

/**
 * The import fences of the house: bytes → rows → model → figures → pages, never back.
 * Each folder lists what it may not reach for.
 */
const rooms = [
  'policy',
  'schema',
  'intake',
  'model',
  'stats',
  'charts',
  'publish',
  'checking',
  'client',
  'components',
  'layouts',
  'pages',
];
const above = {
  policy: [
    'schema',
    'intake',
    'model',
    'stats',
    'charts',
    'publish',
    'checking',
    'client',
    'components',
    'layouts',
    'pages',
  ],
  schema: [
    'intake',
    'model',
    'stats',
    'charts',
    'publish',
    'checking',
    'client',
    'components',
    'layouts',
    'pages',
  ],
  intake: ['model', 'stats', 'charts', 'publish', 'checking', 'client', 'components', 'layouts', 'pages'],
  model: ['stats', 'charts', 'publish', 'checking', 'client', 'components', 'layouts', 'pages'],
  stats: ['intake', 'charts', 'publish', 'checking', 'client', 'components', 'layouts', 'pages'],
  charts: ['intake', 'publish', 'checking', 'client', 'components', 'layouts', 'pages'],
  publish: ['intake', 'charts', 'checking', 'client', 'components', 'layouts', 'pages'],
  checking: ['charts', 'publish', 'client', 'components', 'layouts', 'pages'],
  client: [
    'intake',
    'model',
    'stats',
    'charts',
    'publish',
    'checking',
    'components',
    'layouts',
    'pages',
    'schema',
  ],
  components: ['intake', 'publish', 'checking', 'layouts', 'pages'],
  layouts: ['intake', 'model', 'publish', 'checking', 'pages'],
  pages: ['intake', 'schema'],
};
/** Libraries that live in one place. */
const homes = {
  zod: ['src/schema/**'],
  papaparse: ['src/intake/csv.ts', 'src/publish/csv.ts', 'scripts/sample/**'],
  jsdom: ['src/charts/render.ts'],
  leaflet: ['src/client/**'],
  supercluster: ['src/client/**'],
  'chinese-days': ['src/policy/holidays.ts'],
  fflate: [
    'src/publish/zip.ts',
    'src/publish/column-styles.ts',
    'src/intake/workbook/xlsx.ts',
    'src/checking/published.ts',
  ],
  hucre: ['src/publish/template.ts', 'src/checking/annotate.ts'],
  saxen: ['src/intake/workbook/xlsx.ts'],
  gcoord: ['src/model/place.ts', 'scripts/sample/**'],
  '@observablehq/plot': ['src/charts/**'],
  uqr: ['src/components/**'],
  harfbuzzjs: ['scripts/lib/letters.ts'],
  'woff2-encoder': ['scripts/lib/letters.ts'],
  '@resvg/resvg-wasm': ['scripts/lib/png.ts'],
};
const fsRooms = ['intake'];

const fence = (room) => {
  const patterns = [
    {
      group: above[room].map((other) => `**/${other}/**`),
      message: `${room} may not import from a later room.`,
    },
    { regex: '(^|/)scripts/', message: 'src never imports scripts.' },
    {
      regex: '(^|/)policy/notices/',
      message: 'A notice is had from the dataset; only the registry imports it.',
    },
  ];
  if (room !== 'pages' && room !== 'components' && room !== 'layouts')
    patterns.push({
      group: ['**/site.ts', '**/links.ts'],
      message: 'Only pages, layouts and components use the door.',
    });
  if (['components', 'layouts', 'pages'].includes(room))
    patterns.push({
      regex: 'charts/(?!(gallery|picture|render|kit|map|frame-height|_files)(/|\\.ts))',
      message: 'Pages draw the charts of the gallery and no others.',
    });
  if (!fsRooms.includes(room))
    patterns.push({
      regex: '^node:(fs|child_process|net|http)',
      message: 'Only intake and scripts touch the system.',
    });
  for (const [library, places] of Object.entries(homes))
    if (!places.some((place) => place.startsWith(`src/${room}/`)))
      patterns.push({ regex: `^${library}($|/)`, message: `${library} is imported in one place only.` });
  return {
    files: [`src/${room}/**/*.{ts,astro}`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
};

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.astro/', 'screenshots/', 'reports/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,mjs,astro}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      eqeqeq: 'error',
      'prefer-const': 'error',
      'no-console': 'off',
      // A clock in the build would make it depend on the day (see docs/decisions).
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'No clock: today is asOf.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'No clock: today is asOf.',
        },
        {
          selector: "CallExpression[callee.property.name='toLocaleString']",
          message: 'No locale: use format.ts.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    // What the notice says, what ledgers write and what describes a column are no sentences of the site.
    ignores: [
      'src/**/*.test.ts',
      'src/client/**',
      'src/shared/turning-days.ts',
      'src/shared/countdown.ts',
      'src/intake/ledger/**',
      'src/policy/notices/**',
      'src/schema/**',
    ],
    plugins: { house: { rules: { 'dated-words': datedWords } } },
    rules: { 'house/dated-words': ['error', { values: ['正在公示'] }] },
  },
  {
    files: ['scripts/**', 'tests/**', 'src/client/**', 'src/checking/worker.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['public/*.js', 'src/layouts/frame-script.js'],
    languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    rules: { 'no-var': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
  ...rooms.map(fence),
);

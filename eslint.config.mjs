import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { datedWords } from './scripts/lint/dated-words.mjs';
import { oneWay } from './scripts/lint/one-way.mjs';

/**
 * The import fences of the house: bytes → rows → model → figures → pages, never back.
 * Each room lists the rooms it may import; inside rooms and between them `rooms/one-way` finds every ring.
 */
const may = {
  shared: [],
  // What others run beside the site to check it takes nothing of the site's own.
  recount: [],
  policy: ['shared'],
  schema: ['shared', 'policy'],
  intake: ['shared', 'policy', 'schema'],
  model: ['shared', 'policy', 'schema', 'intake'],
  facts: ['shared', 'policy', 'schema', 'model'],
  figures: ['shared', 'policy', 'schema', 'model', 'facts'],
  views: ['shared', 'policy', 'schema', 'model', 'facts', 'figures'],
  charts: ['shared', 'policy', 'schema', 'model', 'facts', 'figures', 'views'],
  publish: ['shared', 'policy', 'schema', 'model', 'facts', 'figures', 'views'],
  checking: ['shared', 'policy', 'schema', 'intake', 'model', 'facts', 'figures', 'views', 'styles'],
  client: ['shared', 'policy', 'styles'],
  site: ['intake', 'model', 'figures', 'views'],
  components: [
    'shared',
    'policy',
    'schema',
    'model',
    'facts',
    'figures',
    'views',
    'charts',
    'site',
    'client',
    'styles',
  ],
  layouts: [
    'shared',
    'policy',
    'facts',
    'figures',
    'views',
    'charts',
    'site',
    'client',
    'components',
    'styles',
  ],
  pages: [
    'shared',
    'policy',
    'model',
    'facts',
    'figures',
    'views',
    'charts',
    'publish',
    'checking',
    'site',
    'client',
    'components',
    'layouts',
    'styles',
  ],
};
const rooms = Object.keys(may);
const SENT = 'is sent whole into a page, where nothing of its module is';
/** Functions longer than sixty lines, each with how long it may be, and why. */
const longFunctions = {
  'scripts/lib/pages/heard.ts': [123, SENT],
  'scripts/lib/pages/measure.ts': [95, SENT],
  'scripts/lib/pages/pressed.ts': [79, SENT],
  'scripts/lib/audit/page.ts': [81, 'what a parser tells of one page, one function an event'],
  'scripts/sample/stages.ts': [117, 'a switch: what is on file for each step'],
  'scripts/sample/timeline.ts': [106, 'the life of a project, day after day, each from the one before'],
};
/** Modules longer than 250 lines. */
const longModules = {
  'src/intake/catalogue.ts': [310, 'a list: every problem with its texts'],
  'scripts/sample/stages.ts': [330, 'a list: what is on file for each step of the sample'],
};
const LINES = { skipBlankLines: true, skipComments: true };
const lengths = [
  ...Object.entries(longFunctions).map(([file, [max]]) => ({
    files: [file],
    rules: { 'max-lines-per-function': ['error', { max, IIFEs: true, ...LINES }] },
  })),
  ...Object.entries(longModules).map(([file, [max]]) => ({
    files: [file],
    rules: { 'max-lines': ['error', { max, ...LINES }] },
  })),
];

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
const fsRooms = ['intake', 'site', 'recount'];

const fence = (room) => {
  const patterns = [
    {
      group: rooms
        .filter((other) => other !== room && !may[room].includes(other))
        .map((other) => `**/${other}/**`),
      message: `${room} imports only ${may[room].join(', ') || 'nothing'}.`,
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
      regex: 'charts/(?!(gallery|entry|picture|render|kit|map|frame-height|_files)(/|\\.ts))',
      message: 'Pages draw the charts of the gallery and no others.',
    });
  if (!fsRooms.includes(room))
    patterns.push({
      regex: '^node:(fs|child_process|net|http)',
      message: 'Only intake, the door and scripts touch the system.',
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
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'max-lines': ['error', { max: 250, ...LINES }],
      'max-lines-per-function': ['error', { max: 60, IIFEs: true, ...LINES }],
    },
  },
  ...lengths,
  {
    files: ['src/**/*.{ts,astro}'],
    ignores: ['src/**/*.test.ts'],
    plugins: { rooms: { rules: { 'one-way': oneWay } } },
    rules: { 'rooms/one-way': ['error', { root: 'src' }] },
  },
);

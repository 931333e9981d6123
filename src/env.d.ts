/// <reference types="astro/client" />

/** The same library as modules, of which the bundler can leave parts out. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet';
}

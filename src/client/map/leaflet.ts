/**
 * Leaflet's parts that the map uses, by name, so that the bundler leaves out the rest.
 */
export {
  Control,
  control,
  divIcon,
  geoJSON,
  latLng,
  latLngBounds,
  layerGroup,
  map,
  marker,
  popup,
  tileLayer,
} from 'leaflet/dist/leaflet-src.esm.js';

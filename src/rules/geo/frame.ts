/** A point on the drawing, in pixels from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Longitude and latitude in degrees, WGS84. */
type LngLat = readonly [lng: number, lat: number];

/** West, south, east, north in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A drawing surface and the way from degrees to its pixels. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  readonly project: (position: LngLat) => Point;
}

/** The bounds with a margin of 2 % on every side, so that no outline touches the edge. */
export function padBounds([west, south, east, north]: Bounds): Bounds {
  const x = (east - west) * 0.02;
  const y = (north - south) * 0.02;
  return [west - x, south - y, east + x, north + y];
}

/**
 * Takes points and the bounds of a whole map; gives bounds of the map's proportions, within it, that hold
 * the points with room about them: at least a third of its width, and all of it where there are none.
 */
export function boundsAround(points: readonly LngLat[], whole: Bounds): Bounds {
  if (points.length === 0) return whole;
  const [west, south, east, north] = whole;
  const lngs = points.map(([lng]) => lng);
  const lats = points.map(([, lat]) => lat);
  const [left, right] = [Math.min(...lngs), Math.max(...lngs)];
  const [low, high] = [Math.min(...lats), Math.max(...lats)];
  const room = 1.5;
  const share = Math.min(
    1,
    Math.max(
      1 / 3,
      ((right - left) / (east - west)) * room,
      ((high - low) / (north - south)) * room,
    ),
  );
  const width = (east - west) * share;
  const height = (north - south) * share;
  const inside = (middle: number, size: number, from: number, to: number) =>
    Math.min(Math.max(middle - size / 2, from), to - size);
  const x = inside((left + right) / 2, width, west, east);
  const y = inside((low + high) / 2, height, south, north);
  return [x, y, x + width, y + height];
}

/** Latitude in web Mercator, in units of a degree of longitude. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

/**
 * Takes the bounds of a map and the width of its drawing in pixels; gives the frame, whose height
 * follows. Web Mercator, so that the drawing lies exactly on a Leaflet map of the same bounds.
 */
export function mapFrame([west, south, east, north]: Bounds, width: number): MapFrame {
  const scale = width / (east - west);
  const top = mercator(north);
  return {
    width,
    height: (top - mercator(south)) * scale,
    project: ([lng, lat]) => ({ x: (lng - west) * scale, y: (top - mercator(lat)) * scale }),
  };
}

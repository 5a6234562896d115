/** The two geometry packages ship no types; only what the importer uses is declared. */
declare module 'd3-delaunay' {
  export class Delaunay {
    static from(points: readonly (readonly [number, number])[]): Delaunay;
    voronoi(bounds: readonly [number, number, number, number]): Voronoi;
  }
  export interface Voronoi {
    /** Closed ring of one cell; null where two points coincide. */
    cellPolygon(index: number): [number, number][] | null;
  }
}

declare module 'topojson-server' {
  import type { FeatureCollection } from 'geojson';
  import type { GeometryCollection, Topology } from 'topojson-specification';

  export function topology(
    objects: Record<string, FeatureCollection>,
    quantization?: number,
  ): Topology<Record<string, GeometryCollection<{ name: string }>>>;
}

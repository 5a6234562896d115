import { z } from 'zod';
import { sha256Schema } from './sha256.ts';

/** Printed on every map that is not made of official boundaries. */
export const schematicNote = '示意图，不是行政区域界线';

const arcIndexes = z.array(z.int());
const named = {
  id: z.string().regex(/^\d{6}(\d{3})?$/),
  properties: z.object({ name: z.string() }),
};

/** A county or a township cell; its rings are arcs of the topology. */
const shapeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), arcs: z.array(arcIndexes), ...named }),
  z.object({ type: z.literal('MultiPolygon'), arcs: z.array(z.array(arcIndexes)), ...named }),
]);

const collectionSchema = z.object({
  type: z.literal('GeometryCollection'),
  geometries: z.array(shapeSchema),
});
export type ShapeCollection = z.infer<typeof collectionSchema>;

/** TopoJSON: `counties` on every map, `townships` where the map is a mosaic of township cells. */
const topologySchema = z.object({
  type: z.literal('Topology'),
  /** West, south, east, north in degrees, WGS84. */
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  arcs: z.array(z.array(z.tuple([z.int(), z.int()]))),
  objects: z.object({ counties: collectionSchema, townships: collectionSchema.optional() }),
});
export type MapTopology = z.infer<typeof topologySchema>;

/** What an authority said of the boundaries it gave. */
export const approvalSchema = z.strictObject({
  /** 审图号, as printed on the approved map. */
  number: z.string().min(4),
  authority: z.string().min(2),
  date: z.iso.date(),
  licence: z.string().min(2),
  /** The datum of the file that was received; the topology is WGS84. */
  datum: z.enum(['WGS84', 'CGCS2000', 'GCJ-02', 'BD-09']),
  sha256: sha256Schema,
});
export type Approval = z.infer<typeof approvalSchema>;

/** data/<city>/map.json (mosaic) or data/<city>/boundaries.json (official boundaries). */
export const cityMapSchema = z.strictObject({
  city: z.string(),
  /** Null: a mosaic of nearest-township cells, which is no map of boundaries. */
  approval: approvalSchema.nullable(),
  topology: topologySchema,
});
export type CityMap = z.infer<typeof cityMapSchema>;

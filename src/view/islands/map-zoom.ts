import { Map as LeafletMap, type LatLng, type LatLngExpression, type ZoomOptions } from 'leaflet';

/** A point in the view, in pixels from its corner. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Where to enlarge a view so that marks stay in it: its middle, if a fair part of the marks lies about
 * that; else the mark that has most others about it, the nearest to the middle first.
 *
 * @param size of the view; what is seen enlarged is `size / times`
 */
export function spotToEnlarge(marks: readonly Spot[], size: Spot, times: number): Spot {
  const middle = { x: size.x / 2, y: size.y / 2 };
  const seen = marks.filter(({ x, y }) => x >= 0 && y >= 0 && x <= size.x && y <= size.y);
  const about = (spot: Spot) =>
    seen.filter(
      ({ x, y }) =>
        Math.abs(x - spot.x) <= (size.x / times) * 0.4 &&
        Math.abs(y - spot.y) <= (size.y / times) * 0.4,
    ).length;
  const far = ({ x, y }: Spot) => Math.hypot(x - middle.x, y - middle.y);
  if (seen.length === 0 || about(middle) >= seen.length / 3) return middle;
  const [best = middle] = seen
    .map((spot) => ({ spot, count: about(spot) }))
    .sort((one, other) => other.count - one.count || far(one.spot) - far(other.spot))
    .map(({ spot }) => spot);
  return best;
}

/** A map that is enlarged about what is drawn on it, by its buttons and by the keyboard. */
export class MarksMap extends LeafletMap {
  /** The marks in the view, and which one is chosen; asked for before each step. */
  spots: () => { readonly marks: readonly Spot[]; readonly chosen: Spot | null } = () => ({
    marks: [],
    chosen: null,
  });

  override setZoom(zoom: number, options?: ZoomOptions): this {
    const now = this.getZoom();
    if (!(zoom > now)) return super.setZoom(zoom, options);
    return this.setView(this.#about(2 ** (zoom - now)), zoom, options);
  }

  #about(times: number): LatLngExpression {
    const { marks, chosen } = this.spots();
    const { x, y } = chosen ?? spotToEnlarge(marks, this.getSize(), times);
    const at: LatLng = this.containerPointToLatLng([x, y]);
    return at;
  }
}

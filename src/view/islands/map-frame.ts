import {
  control,
  Control,
  DomEvent,
  DomUtil,
  latLngBounds,
  svgOverlay,
  tileLayer,
  type LatLngBounds,
  type Map as LeafletMap,
} from 'leaflet';
import { layNames, restoreNames } from './map-names.ts';
import { MarksMap } from './map-zoom.ts';

/** How many times larger than the whole the map can be shown: 2³. */
const deepestZoom = 3;
/** The width from which the whole of a city has room for names of towns, in pixels. */
const roomForTowns = 896;

function boundsOf(host: HTMLElement): LatLngBounds {
  const [west = 0, south = 0, east = 0, north = 0] = (host.dataset['bounds'] ?? '')
    .split(' ')
    .map(Number);
  return latLngBounds([south, west], [north, east]);
}

function createFrame(host: HTMLElement, drawing: SVGSVGElement): HTMLElement {
  const { width, height } = drawing.viewBox.baseVal;
  const frame = document.createElement('div');
  frame.className = 'project-map__frame';
  frame.style.aspectRatio = `${width} / ${height}`;
  frame.setAttribute('role', 'group');
  frame.setAttribute(
    'aria-label',
    `${drawing.getAttribute('aria-label') ?? ''}：方向键平移，加减键缩放`,
  );
  host.querySelector('.project-map__stage')?.prepend(frame);
  return frame;
}

function createLeaflet(frame: HTMLElement): MarksMap {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  return new MarksMap(frame, {
    attributionControl: false,
    zoomControl: false,
    zoomSnap: 0,
    zoomDelta: 1,
    maxBoundsViscosity: 1,
    // The wheel and one finger scroll the page until the reader has zoomed in.
    scrollWheelZoom: false,
    dragging: false,
    zoomAnimation: !calm,
    fadeAnimation: !calm,
    inertia: !calm,
  });
}

/** A button that shows the whole map again. */
function resetControl(map: LeafletMap, bounds: LatLngBounds): Control {
  const reset = new Control({ position: 'topleft' });
  reset.onAdd = () => {
    const bar = DomUtil.create('div', 'leaflet-bar');
    const button = DomUtil.create('a', 'project-map__reset', bar);
    button.href = '#';
    button.title = '显示全图';
    button.textContent = '⤢';
    button.setAttribute('role', 'button');
    button.setAttribute('aria-label', '显示全图');
    DomEvent.disableClickPropagation(bar);
    DomEvent.on(button, 'click', (event) => {
      DomEvent.preventDefault(event);
      map.fitBounds(bounds);
    });
    return bar;
  };
  return reset;
}

/** Marks that a filter leaves, by their middle in the frame, and the one that is chosen. */
function spotsOf(frame: HTMLElement): ReturnType<MarksMap['spots']> {
  const view = frame.getBoundingClientRect();
  const spotOf = (mark: Element) => {
    const shape = mark.querySelector('.map-mark__disc, .map-mark__ring') ?? mark;
    const box = shape.getBoundingClientRect();
    return {
      x: box.left + box.width / 2 - view.left,
      y: box.top + box.height / 2 - view.top,
    };
  };
  const chosen = frame.querySelector('.map-mark--lit:not(.map-mark--filtered)');
  return {
    marks: [...frame.querySelectorAll('.map-mark:not(.map-mark--filtered)')].map(spotOf),
    chosen: chosen === null ? null : spotOf(chosen),
  };
}

/** The whole map exactly fills its frame at the lowest zoom, whatever the frame's width is. */
function fit(map: LeafletMap, bounds: LatLngBounds): void {
  const whole = map.getBoundsZoom(bounds);
  map.setMinZoom(whole);
  map.setMaxZoom(whole + deepestZoom);
  map.fitBounds(bounds, { animate: false });
}

function follow(map: LeafletMap, drawing: SVGSVGElement): void {
  const level = Math.round(map.getZoom() - map.getMinZoom());
  if (level === 0) delete drawing.dataset['zoom'];
  else drawing.dataset['zoom'] = String(level);
  if (map.getZoom() > map.getMinZoom() + 0.01) map.dragging.enable();
  else map.dragging.disable();
}

/** A focused mark outside the view makes the browser scroll the frame itself; the map moves instead. */
function reveal(map: LeafletMap, frame: HTMLElement, event: FocusEvent): void {
  frame.scrollTo(0, 0);
  if (!(event.target instanceof SVGElement)) return;
  const mark = event.target.querySelector('.map-mark__disc, .map-mark__ring') ?? event.target;
  const box = mark.getBoundingClientRect();
  const view = frame.getBoundingClientRect();
  const x = box.left + box.width / 2 - view.left;
  const y = box.top + box.height / 2 - view.top;
  if (x >= 0 && y >= 0 && x <= view.width && y <= view.height) return;
  map.panBy([x - view.width / 2, y - view.height / 2], { animate: false });
}

function addTiles(map: LeafletMap, key: string): void {
  const query =
    'SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&STYLE=default&TILEMATRIXSET=w&FORMAT=tiles';
  const address = (layer: string) =>
    `https://t{s}.tianditu.gov.cn/${layer}_w/wmts?${query}&LAYER=${layer}&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=${key}`;
  for (const layer of ['vec', 'cva']) {
    tileLayer(address(layer), { subdomains: '01234567', maxZoom: 18 }).addTo(map);
  }
  control.attribution({ prefix: false }).addAttribution('底图：天地图').addTo(map);
}

/** Gives the names of the map the places that they have in what is seen. */
function nameWhatIsSeen(host: HTMLElement, frame: HTMLElement, drawing: SVGSVGElement): void {
  const view = frame.getBoundingClientRect();
  // The drawing of one county, and one as wide as a desk, have room for towns from the first.
  const hasRoom = 'within' in host.dataset || view.width >= roomForTowns;
  layNames(drawing, {
    view,
    over: [...host.querySelectorAll('.project-map__note')],
    isWhole: drawing.dataset['zoom'] === undefined,
    hasRoom,
    here: host.querySelector<HTMLElement>('.project-map__here'),
  });
}

/** What the map does for its element once it can be moved. */
export interface MapFrameHandle {
  /** Puts the drawing back as it was. */
  readonly close: () => void;
  /** Shows these marks as large as they fit; none: the whole map. */
  readonly fit: (marks: readonly SVGGraphicsElement[]) => void;
}

const nothing: MapFrameHandle = { close: () => undefined, fit: () => undefined };

/** The bounds of marks, from their boxes in the drawing's own units; null without any. */
function boundsOfMarks(
  map: LeafletMap,
  marks: readonly SVGGraphicsElement[],
  { drawing, bounds }: { drawing: SVGSVGElement; bounds: LatLngBounds },
): LatLngBounds | null {
  const { width, height } = drawing.viewBox.baseVal;
  const zoom = map.getMaxZoom();
  const origin = map.project(bounds.getNorthWest(), zoom);
  const size = map.project(bounds.getSouthEast(), zoom).subtract(origin);
  const at = (x: number, y: number) =>
    map.unproject([origin.x + (x / width) * size.x, origin.y + (y / height) * size.y], zoom);
  const boxes = marks.map((mark) => mark.getBBox()).filter((box) => box.width > 0);
  const corners = boxes.flatMap((box) => [
    at(box.x, box.y),
    at(box.x + box.width, box.y + box.height),
  ]);
  return corners.length === 0 ? null : latLngBounds(corners).pad(0.15);
}

/**
 * Takes a `<project-map>` with its static drawing; puts the same drawing into a Leaflet map, with
 * buttons to zoom. Gives what undoes it and what shows a part of it.
 */
export function openMapFrame(host: HTMLElement): MapFrameHandle {
  const drawing = host.querySelector<SVGSVGElement>('.project-map__drawing');
  const stage = host.querySelector('.project-map__stage');
  if (!drawing || !stage) return nothing;
  const bounds = boundsOf(host);
  const frame = createFrame(host, drawing);
  const map = createLeaflet(frame);
  map.setMaxBounds(bounds);
  fit(map, bounds);
  const key = host.dataset['tianditu'];
  if (key) addTiles(map, key);
  drawing.classList.toggle('project-map__drawing--over-tiles', key !== undefined);
  svgOverlay(drawing, bounds, { interactive: true }).addTo(map);
  map.spots = () => spotsOf(frame);
  // Below the picture: over it they would cover names and marks.
  const tools = host.querySelector('.project-map__tools');
  for (const tool of [
    control.zoom({ zoomInTitle: '放大', zoomOutTitle: '缩小' }),
    resetControl(map, bounds),
  ]) {
    const bar = tool.addTo(map).getContainer();
    if (bar !== undefined) tools?.append(bar);
  }
  map.on('zoomend', () => {
    follow(map, drawing);
  });
  map.on('moveend', () => {
    nameWhatIsSeen(host, frame, drawing);
  });
  map.on('resize', () => {
    fit(map, bounds);
  });
  frame.addEventListener('focusin', (event) => {
    reveal(map, frame, event);
  });
  host.closest('.project-map')?.classList.add('project-map--live');
  // Also when letters grow, by which neither the window nor the map need change.
  const sizes = new ResizeObserver(() => {
    map.invalidateSize({ animate: false });
    nameWhatIsSeen(host, frame, drawing);
  });
  for (const sized of [frame, ...host.querySelectorAll('.project-map__note')]) sizes.observe(sized);
  const close = () => {
    sizes.disconnect();
    tools?.replaceChildren();
    host.closest('.project-map')?.classList.remove('project-map--live');
    restoreNames(drawing);
    // Leaflet takes its layers out of the document, the drawing among them.
    map.remove();
    frame.remove();
    stage.prepend(drawing);
    drawing.removeAttribute('style');
    drawing.classList.remove('leaflet-image-layer', 'leaflet-interactive', 'leaflet-zoom-animated');
    delete drawing.dataset['zoom'];
  };
  return {
    close,
    fit: (marks) => {
      map.fitBounds(boundsOfMarks(map, marks, { drawing, bounds }) ?? bounds, { animate: false });
    },
  };
}

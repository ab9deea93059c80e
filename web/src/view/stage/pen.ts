// Draws on a canvas what the page shows: its letters, its borders and its canvases, where they stand.

/** How a place of the window becomes one of the picture, which has `scale` pixels to one of CSS. */
export interface View {
  readonly scale: number;
  /** How large the page around shows it, as that of slides does. */
  readonly zoom: number;
  /** What is added to its place, in CSS pixels. */
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the window as if nothing around had changed its size. */
export function unzoomed({ left, top, width, height }: DOMRect, zoom: number): DOMRect {
  return new DOMRect(left / zoom, top / zoom, width / zoom, height / zoom);
}

/** How wide the rim is on both sides of what is framed, in CSS pixels, as in heatmap-styles.ts. */
const RIM = 1.5;

const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const;

export class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #view: View;
  readonly #ground: string;

  /** `ground` is the colour of rims. */
  constructor(context: CanvasRenderingContext2D, view: View, ground: string) {
    this.#context = context;
    this.#view = view;
    this.#ground = ground;
  }

  get #scale(): number {
    return this.#view.scale;
  }

  /** Where a rectangle of the window, and as much of CSS around it, is in the picture. */
  #placed(rect: DOMRect, around = 0): DOMRect {
    const { scale, zoom, x, y } = this.#view;
    const { left, top, width, height } = unzoomed(rect, zoom);
    return new DOMRect(
      Math.round((left - around + x) * scale),
      Math.round((top - around + y) * scale),
      (width + 2 * around) * scale,
      (height + 2 * around) * scale,
    );
  }

  /** A text, word by word, so that its lines end as they do on the page. */
  text(node: Text): void {
    const { parentElement } = node;
    if (!parentElement) return;
    const style = getComputedStyle(parentElement);
    const context = this.#context;
    const size = Number.parseFloat(style.fontSize) * this.#scale;
    context.font = `${style.fontStyle} ${style.fontWeight} ${size}px ${style.fontFamily}`;
    context.fillStyle = style.color;
    const range = document.createRange();
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const [rect] = range.getClientRects();
      if (!rect) continue;
      const { x, y, height } = this.#placed(rect);
      const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } =
        context.measureText(word);
      context.fillText(word, x, y + (height - above - below) / 2 + above);
    }
  }

  /** What a canvas of the page shows, as large as it is there. */
  canvas(canvas: HTMLCanvasElement): void {
    const { x, y, width, height } = this.#placed(canvas.getBoundingClientRect());
    this.#context.drawImage(canvas, x, y, width, height);
  }

  /** Pixels of this picture, of which as many as `bounds` holds are seen. */
  pixels(canvas: HTMLCanvasElement, bounds: DOMRect): void {
    const { x, y, width, height } = this.#placed(bounds);
    const [wide, high] = [Math.round(width), Math.round(height)];
    this.#context.drawImage(canvas, 0, 0, wide, high, x, y, wide, high);
  }

  /** The ground and the borders that an element has of its own. */
  borders(element: Element): void {
    const style = getComputedStyle(element);
    const placed = this.#placed(element.getBoundingClientRect());
    const { x, y, width, height } = placed;
    const radius = this.#radius(style, placed);
    const context = this.#context;
    context.fillStyle = style.backgroundColor;
    context.beginPath();
    context.roundRect(x, y, width, height, radius);
    context.fill();
    const [top = 0, ...others] = SIDES.map((side) =>
      Number.parseFloat(style[`border${side}Width`]),
    );
    if (others.every((each) => each > 0)) {
      this.#frame(placed, top, style.borderTopColor, style.borderTopStyle, radius);
    } else if (top > 0) {
      context.fillStyle = style.borderTopColor;
      context.fillRect(x, y, width, top * this.#scale);
    }
  }

  #radius(style: CSSStyleDeclaration, { width }: DOMRect): number {
    const { borderTopLeftRadius: radius } = style;
    return radius.endsWith('%') ? width / 2 : Number.parseFloat(radius) * this.#scale;
  }

  /** What stands around the cells that are looked at, with its rim. */
  rim(element: Element): void {
    const style = getComputedStyle(element, '::after');
    const width = Number.parseFloat(style.borderTopWidth);
    if (style.content === 'none' || !(width > 0)) return;
    const grown = (by: number) => this.#placed(element.getBoundingClientRect(), by);
    const out = -Number.parseFloat(style.top);
    const radius = this.#radius(style, grown(out));
    this.#frame(grown(out + RIM), RIM, this.#ground, 'solid', radius);
    this.#frame(grown(out - width), RIM, this.#ground, 'solid', 0);
    this.#frame(grown(out), width, style.borderTopColor, style.borderTopStyle, radius);
  }

  #frame(placed: DOMRect, width: number, color: string, kind: string, radius: number): void {
    const context = this.#context;
    const line = width * this.#scale;
    context.save();
    context.strokeStyle = color;
    context.lineWidth = line;
    if (kind === 'dashed') context.setLineDash([2 * line, 2 * line]);
    context.beginPath();
    context.roundRect(
      placed.x + line / 2,
      placed.y + line / 2,
      placed.width - line,
      placed.height - line,
      Math.max(0, radius - line / 2),
    );
    context.stroke();
    context.restore();
  }
}

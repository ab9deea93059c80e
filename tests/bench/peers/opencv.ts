// OpenCV.js's filter2D, where it was asked for: one channel, one filter, stride 1, 'same'. It correlates,
// as layers do; dilation is a kernel with zeros in between, which it leaves out.
import { Declined, type Engine, type Prepared } from './engine';
import type { Task } from './task';

interface Mat {
  readonly data32F: Float32Array;
  delete(): void;
}

interface OpenCv {
  Mat: new (rows: number, columns: number, type: number) => Mat;
  Point: new (x: number, y: number) => object;
  CV_32FC1: number;
  CV_32F: number;
  BORDER_CONSTANT: number;
  filter2D(
    from: Mat,
    to: Mat,
    depth: number,
    kernel: Mat,
    anchor: object,
    delta: number,
    border: number,
  ): void;
  getBuildInformation(): string;
}

const fits = ({ layer, inputShape }: Task) =>
  layer.layer === 'Conv2D' &&
  inputShape[2] === 1 &&
  layer.filters === 1 &&
  layer.padding === 'same' &&
  Math.max(...layer.strides) === 1;

function prepare(cv: OpenCv, task: Task): Prepared {
  if (!fits(task)) throw new Declined('not one channel and one filter at stride 1');
  const [height, width] = task.inputShape;
  const [rows, columns] = task.layer.kernelSize;
  const [down, across] = task.layer.dilationRate;
  const spread = (columns - 1) * across + 1;
  const kernel = new cv.Mat((rows - 1) * down + 1, spread, cv.CV_32FC1);
  kernel.data32F.fill(0);
  task.kernel.forEach((weight, i) => {
    kernel.data32F[Math.floor(i / columns) * down * spread + (i % columns) * across] = weight;
  });
  const from = new cv.Mat(height, width, cv.CV_32FC1);
  const to = new cv.Mat(height, width, cv.CV_32FC1);
  const centre = new cv.Point(-1, -1);
  return {
    run(values) {
      from.data32F.set(values);
      cv.filter2D(from, to, cv.CV_32F, kernel, centre, 0, cv.BORDER_CONSTANT);
      return to.data32F.slice();
    },
    dispose: () => {
      for (const mat of [kernel, from, to]) mat.delete();
    },
  };
}

/** Loads its script, which leaves in a global variable what tells when it is ready. */
export async function startOpenCv(script: string): Promise<Engine> {
  const element = document.createElement('script');
  element.src = script;
  await new Promise((resolve, reject) => {
    element.onload = resolve;
    element.onerror = reject;
    document.head.append(element);
  });
  const { cv: starting } = globalThis as unknown as {
    cv: { then(receive: (cv: OpenCv & { then?: unknown }) => void): void };
  };
  const cv = await new Promise<OpenCv>((resolve) => {
    starting.then((started) => {
      // It answers with itself, again and again, whoever waits for it as for a promise.
      delete started.then;
      resolve(started);
    });
  });
  const version = cv.getBuildInformation().match(/OpenCV (\S+)/)?.[1];
  return { name: 'OpenCV', version: `OpenCV ${version}`, prepare: (task) => prepare(cv, task) };
}

/** Icons of one family (Lucide, ISC licence), part of the page: nothing is fetched from elsewhere. */
import { registerIconLibrary } from '@awesome.me/webawesome/dist/components/icon/library.js';
import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import chartLine from 'lucide-static/icons/chart-line.svg?raw';
import checkUrl from 'lucide-static/icons/check.svg?no-inline';
import chevronDownUrl from 'lucide-static/icons/chevron-down.svg?no-inline';
import chevronLeftUrl from 'lucide-static/icons/chevron-left.svg?no-inline';
import chevronRightUrl from 'lucide-static/icons/chevron-right.svg?no-inline';
import minusUrl from 'lucide-static/icons/minus.svg?no-inline';
import xUrl from 'lucide-static/icons/x.svg?no-inline';
import check from 'lucide-static/icons/check.svg?raw';
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw';
import chevronLeft from 'lucide-static/icons/chevron-left.svg?raw';
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw';
import copy from 'lucide-static/icons/copy.svg?raw';
import dices from 'lucide-static/icons/dices.svg?raw';
import download from 'lucide-static/icons/download.svg?raw';
import eraser from 'lucide-static/icons/eraser.svg?raw';
import eye from 'lucide-static/icons/eye.svg?raw';
import eyeOff from 'lucide-static/icons/eye-off.svg?raw';
import flask from 'lucide-static/icons/flask-conical.svg?raw';
import fork from 'lucide-static/icons/git-fork.svg?raw';
import help from 'lucide-static/icons/circle-question-mark.svg?raw';
import house from 'lucide-static/icons/house.svg?raw';
import imageDown from 'lucide-static/icons/image-down.svg?raw';
import info from 'lucide-static/icons/info.svg?raw';
import minus from 'lucide-static/icons/minus.svg?raw';
import monitor from 'lucide-static/icons/monitor.svg?raw';
import moon from 'lucide-static/icons/moon.svg?raw';
import move from 'lucide-static/icons/move.svg?raw';
import pause from 'lucide-static/icons/pause.svg?raw';
import pencil from 'lucide-static/icons/pencil.svg?raw';
import play from 'lucide-static/icons/play.svg?raw';
import plus from 'lucide-static/icons/plus.svg?raw';
import redo from 'lucide-static/icons/redo-2.svg?raw';
import reset from 'lucide-static/icons/rotate-ccw.svg?raw';
import share from 'lucide-static/icons/share-2.svg?raw';
import skip from 'lucide-static/icons/skip-forward.svg?raw';
import step from 'lucide-static/icons/step-forward.svg?raw';
import sun from 'lucide-static/icons/sun.svg?raw';
import table from 'lucide-static/icons/table-2.svg?raw';
import target from 'lucide-static/icons/crosshair.svg?raw';
import trash from 'lucide-static/icons/trash-2.svg?raw';
import undo from 'lucide-static/icons/undo-2.svg?raw';
import upload from 'lucide-static/icons/upload.svg?raw';
import warning from 'lucide-static/icons/triangle-alert.svg?raw';
import x from 'lucide-static/icons/x.svg?raw';

const drawings = {
  chartLine,
  check,
  chevronDown,
  chevronLeft,
  chevronRight,
  copy,
  dices,
  download,
  eraser,
  eye,
  eyeOff,
  flask,
  fork,
  help,
  house,
  imageDown,
  info,
  minus,
  monitor,
  moon,
  move,
  pause,
  pencil,
  play,
  plus,
  redo,
  reset,
  share,
  skip,
  step,
  sun,
  table,
  target,
  trash,
  undo,
  upload,
  warning,
  x,
};
export type IconName = keyof typeof drawings;

/** An icon as large as the text beside it. It says nothing by itself: the button or text it stands with has the name. */
export function icon(name: IconName): TemplateResult {
  return html`<span class="icon" aria-hidden="true">${unsafeSVG(drawings[name])}</span>`;
}

/** The files of the icons inside Web Awesome's own components, by the names it uses. */
const files: Readonly<Record<string, string>> = {
  check: checkUrl,
  'chevron-down': chevronDownUrl,
  'chevron-left': chevronLeftUrl,
  'chevron-right': chevronRightUrl,
  minus: minusUrl,
  indeterminate: minusUrl,
  xmark: xUrl,
  'circle-xmark': xUrl,
};

/** Has Web Awesome take its icons from our own files. To be called before any of its components is drawn. */
export function registerIcons(): void {
  for (const library of ['system', 'default']) {
    registerIconLibrary(library, { resolver: (name) => files[name] ?? '' });
  }
}

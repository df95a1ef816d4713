/** What is said where the camera is used. */
import { pictures } from '../../core/counted';

export const cameraText = {
  title: 'Pictures from the camera',
  folder: 'camera',
  help: 'Give each class a name, then take a dozen pictures or more of each. They stay on this computer.',
  video: 'What the camera sees',
  className: (index: number) => `Name of class ${index}`,
  usualName: (index: number) => `class ${index}`,
  take: (label: string) => `Take a picture of ${label}`,
  taken: (label: string, m: number) => `${pictures(m)} of ${label}`,
  add: 'Another class',
  removeLast: (label: string) => `Remove the last of ${label}`,
  use: 'Use them',
  starting: 'Starting the camera …',
  refused: 'The camera may not be used: allow it in the browser’s settings for this page.',
  none: 'A camera was expected, but none was found. Connect one, or use other pictures.',
  needsHttps:
    'Browsers give the camera only to pages whose address begins with https. Open Descent under such an address, or use other pictures.',
  failed: (why: string) => `The camera could not be started: ${why}`,
  ended: 'The camera has stopped. Is another program using it, or was it unplugged?',
  kernel: {
    start: 'Start the camera',
    stop: 'Stop the camera',
    seen: 'The camera’s picture',
    made: 'What the kernel makes of it',
    stays: 'The pictures stay in this page.',
  },
} as const;

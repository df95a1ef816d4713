/** The camera: opened, closed, and why it cannot be used. */
import { cameraText as text } from './camera.text';

/** Asks for the camera. `lost` is told in a sentence when it stops by itself. Throws what `cameraProblem` puts into words. */
export async function openCamera(
  video: MediaTrackConstraints,
  lost: (sentence: string) => void,
): Promise<MediaStream> {
  if (!isSecureContext) throw new DOMException(text.needsHttps, 'SecurityError');
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', ...video },
  });
  stream.getVideoTracks()[0]?.addEventListener('ended', () => lost(text.ended));
  return stream;
}

export function closeCamera(stream: MediaStream | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

/** Why there is no picture, in words. */
export function cameraProblem(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (!isSecureContext) return text.needsHttps;
  if (name === 'NotAllowedError' || name === 'SecurityError') return text.refused;
  if (name === 'NotFoundError' || !navigator.mediaDevices) return text.none;
  return text.failed(error instanceof Error ? error.message : String(error));
}

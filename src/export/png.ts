/* What every browser can paint: phones refuse a canvas of more pixels, others of longer sides. */
const longestSide = 16_384;
const mostPixels = 4096 ** 2;

/** How many pixels stand for one: 1–4, as asked for, and fewer where the image got too large. */
function timesFor(width: number, height: number, scale: number): number {
  // What is no number counts as 1.
  const asked = scale > 1 ? Math.min(4, scale) : 1;
  return Math.min(
    asked,
    longestSide / Math.max(width, height),
    Math.sqrt(mostPixels / (width * height)),
  );
}

/**
 * Paints an SVG file into a PNG image, `scale` (1–4) pixels for each of its own. An image too large
 * for a browser comes smaller, in its proportions. Browser only.
 */
export async function svgToPNG(svg: string, scale: number): Promise<Blob> {
  if (!svg) throw new Error('There is no picture yet.');
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    const times = timesFor(width, height, scale);
    const canvas = document.createElement('canvas');
    // Down where it was made to fit, so that it does.
    canvas.width = Math.floor(width * times + 1e-6);
    canvas.height = Math.floor(height * times + 1e-6);
    // In its own proportions: Firefox would leave an edge empty where they are not quite the canvas's.
    canvas.getContext('2d')!.drawImage(image, 0, 0, width * times, height * times);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error('The image is too large.')),
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

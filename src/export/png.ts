/** Paints an SVG file into a PNG image, `scale` (1–4) pixels for each of its own. Browser only. */
export async function svgToPNG(svg: string, scale: number): Promise<Blob> {
  if (!svg) throw new Error('There is no picture yet.');
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const times = Math.max(1, Math.min(4, scale));
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * times;
    canvas.height = image.naturalHeight * times;
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) =>
        blob ? resolve(blob) : reject(new Error('The image is too large.')),
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}

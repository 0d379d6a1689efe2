import { download, fileName } from '../download.ts';
import { PICTURE_FONT } from './picture.ts';

/** Saving a drawn chart as a file of its own, for 图解 publication. */

/** File formats of a picture. */
export type PictureFormat = 'png' | 'svg';

/** Pixels per unit of a PNG: sharp in print at the width of a page. */
const SCALE = 2;

/** Hands a drawn picture to the browser as a download; rejects when the picture cannot be drawn. */
export async function savePicture(drawn: SVGSVGElement, name: string, format: PictureFormat): Promise<void> {
  const { text, width, height } = standAlone(drawn);
  const svg = new Blob([text], { type: 'image/svg+xml;charset=utf-8' });
  download(format === 'svg' ? svg : await rasterize(svg, width, height), `${fileName(name)}.${format}`);
}

/** The picture with everything it needs inside: size, font, white ground. */
function standAlone(drawn: SVGSVGElement): { readonly text: string; readonly width: number; readonly height: number } {
  const { width, height } = drawn.viewBox.baseVal;
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('font-family', PICTURE_FONT);
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', '#ffffff');
  copy.prepend(ground);
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

async function rasterize(svg: Blob, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((png) => {
        if (png === null) reject(new Error('the canvas gave no PNG'));
        else resolve(png);
      }, 'image/png');
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}

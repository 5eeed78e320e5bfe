import type { Ink } from '../marks/shape.js';
import { colours, hues, textShare, tintShare, type ColourName } from './tokens.js';

/** Colours of a picture by role, as `#rrggbb`: what a file that stands alone is painted with. */
export type Palette = (ink: Ink | 'rule') => string;

const channels = (hex: string): number[] =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** `share` per cent of one colour over another, in sRGB, as CSS `color-mix` does. */
function mix(colour: string, share: number, ground: string): string {
  const under = channels(ground);
  return `#${channels(colour)
    .map((c, i) => Math.round((c * share + under[i]! * (100 - share)) / 100))
    .map((c) => c.toString(16).padStart(2, '0'))
    .join('')}`;
}

/** The default colours of one scheme. */
export function palette(scheme: 'light' | 'dark'): Palette {
  const i = scheme === 'dark' ? 1 : 0;
  const one = (pair: string): string => pair.split(',')[i]!;
  return (ink) => {
    const [role, number] = ink.split('-') as [string, string | undefined];
    const pair = hues[Number(number)];
    const hue = pair && one(pair);
    if (hue && role === 'hue') return hue;
    if (hue && role === 'tint') return mix(hue, tintShare[i], one(colours.surface));
    if (hue && role === 'text') return i ? hue : mix(hue, textShare, '#000000');
    return one(colours[ink as ColourName]);
  };
}

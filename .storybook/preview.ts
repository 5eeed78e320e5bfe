import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';

import '../stories/page.css';
import { attributesOnly, publicManifest } from '../stories/manifest.js';
import { inPage } from '../stories/page.js';
import '../src/all.js';

setCustomElementsManifest(publicManifest);

const preview: Preview = {
  tags: ['autodocs'],
  decorators: [inPage],
  argTypesEnhancers: [attributesOnly],
  parameters: {
    layout: 'fullscreen',
    backgrounds: { disable: true },
    controls: { expanded: true },
    options: {
      storySort: {
        order: [
          'Start here',
          'Casualty chart',
          ['When to use it', 'Docs', 'Ways in', 'States'],
          'Border exchange timeline',
          ['When to use it', 'The element'],
        ],
      },
    },
    docs: { source: { type: 'code', excludeDecorators: true }, toc: true },
    a11y: { test: 'error' },
  },
  initialGlobals: { scheme: 'auto', language: 'en', text: '100' },
  globalTypes: {
    scheme: {
      description: 'Colour scheme that the page declares',
      toolbar: {
        title: 'Scheme',
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
          { value: 'auto', title: 'As the reader prefers' },
        ],
      },
    },
    language: {
      description: 'Language of the page; Persian is set from right to left',
      toolbar: {
        title: 'Language',
        icon: 'globe',
        dynamicTitle: true,
        items: [
          { value: 'en', title: 'English' },
          { value: 'az', title: 'Azərbaycanca' },
          { value: 'ru', title: 'Русский' },
          { value: 'fa', title: 'فارسی' },
        ],
      },
    },
    text: {
      description: 'Size of the reader’s type',
      toolbar: {
        title: 'Text size',
        icon: 'zoom',
        dynamicTitle: true,
        items: [
          { value: '100', title: 'Text 100%' },
          { value: '150', title: 'Text 150%' },
          { value: '200', title: 'Text 200%' },
        ],
      },
    },
  },
};

export default preview;

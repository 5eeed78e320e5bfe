import { define } from '../frame/register.js';
import { BackStory } from './back-story.js';

declare global {
  interface HTMLElementTagNameMap {
    'back-story': BackStory;
  }
}

define('back-story', BackStory);

import { define } from '../frame/register.js';
import { BorderExchangeTimeline } from './border-exchange-timeline.js';

declare global {
  interface HTMLElementTagNameMap {
    'border-exchange-timeline': BorderExchangeTimeline;
  }
}

define('border-exchange-timeline', BorderExchangeTimeline);

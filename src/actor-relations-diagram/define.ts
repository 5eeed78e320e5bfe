import { define } from '../frame/register.js';
import { ActorRelationsDiagram } from './actor-relations-diagram.js';

declare global {
  interface HTMLElementTagNameMap {
    'actor-relations-diagram': ActorRelationsDiagram;
  }
}

define('actor-relations-diagram', ActorRelationsDiagram);

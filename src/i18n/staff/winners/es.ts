import { pluralOf } from '../../plural.js';
import type { WinnersTexts } from './en.js';

export const es: WinnersTexts = {
  heading: 'Ganadores',
  loading: 'Cargando las participaciones…',
  failed: 'No se pudieron cargar las participaciones.',
  gone: 'Aquí no hay nada que ganar, o ya no.',
  running: 'Aún se puede participar. Vuelve cuando haya terminado.',
  empty: 'No ha participado nadie.',
  draw: pluralOf('es', { one: 'Sortear # premio', other: 'Sortear # premios' }),
  drawHint:
    'Entre todas las participaciones, con el número secreto del principio. Cualquiera puede comprobarlo después.',
  drawFailed: 'El sorteo no funcionó: el número secreto lo leen quien creó el evento y los administradores.',
  choose: 'O decidir tú',
  entries: 'Participaciones, por orden',
  chosen: (count, most) => `${count} de ${most} elegidas`,
  drawn: 'Resultado del sorteo, por orden',
  publish: 'Publicar los ganadores',
  publishHint: 'Todo el mundo lee quién ha ganado. No se puede deshacer.',
  message: 'Mensaje a quienes han ganado',
  messageHint: 'Lo encuentran en su bandeja. Di cómo reciben lo que han ganado.',
  blank: 'Di qué tienen que hacer ahora quienes han ganado.',
  published: 'Los ganadores están publicados.',
  told: 'Quienes han ganado encuentran tu mensaje en su bandeja.',
  notTold: 'Los ganadores están publicados, pero tu mensaje no ha llegado. Envíalo otra vez.',
  send: 'Enviar el mensaje',
  sending: 'Enviando…',
  unknown: 'Alguien que ya no está',
};

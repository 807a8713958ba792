import { pluralOf } from '../../plural.js';
import type { AttendeesTexts } from './en.js';

export const es: AttendeesTexts = {
  heading: (date) => `Quién viene: ${date}`,
  loading: 'Cargando la lista…',
  failed: 'No se pudo cargar la lista.',
  gone: 'Este evento no existe, o ya no.',
  empty: 'Todavía no se ha inscrito nadie.',
  emptyFilter: 'Nadie de aquí encaja.',
  more: 'Cargar más',
  search: 'El nombre contiene',
  filter: 'A quién mostrar',
  filters: {
    '': 'Todas las personas',
    going: 'Con plaza',
    waiting: 'En lista de espera',
    absent: 'Aún no han llegado',
  },
  list: 'Personas inscritas, por orden',
  refresh: 'Leer de nuevo',
  going: 'Con plaza',
  waiting: (rank) => `Lista de espera: ${rank}`,
  none: 'Ha devuelto su plaza',
  party: pluralOf('es', { one: '# persona', other: '# personas' }),
  there: (there, all) => `Han llegado ${there} de ${all}`,
  thereHint: 'Marca a quien haya llegado. Se guarda en cuanto hay red.',
  ticksWait: pluralOf('es', {
    one: '# marca espera a la red. Deja esta página abierta o vuelve a ella en este navegador.',
    other: '# marcas esperan a la red. Deja esta página abierta o vuelve a ella en este navegador.',
  }),
  refused: pluralOf('es', {
    one: '# marca fue rechazada: esa persona ya no está en la lista, o tú ya no formas parte del equipo.',
    other:
      '# marcas fueron rechazadas: esas personas ya no están en la lista, o tú ya no formas parte del equipo.',
  }),
  detailsOf: (name) => `Más sobre ${name}`,
  signedUp: (when) => `Inscripción ${when}`,
  unlist: 'Quitar de la lista…',
  unlistHint:
    'La plaza pasa a quien espera. El registro guarda que fuiste tú, y por qué. No se puede deshacer.',
  unlistWhy: 'Por qué',
  unlistConfirm: 'Quitar de la lista',
  leave: 'Volver',
  unlisted: (name) => `${name} ya no está en la lista.`,
};

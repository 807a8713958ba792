import { pluralOf } from '../plural.js';
import type { OccasionListTexts } from './en.js';

export const es: OccasionListTexts = {
  board: {
    heading: 'Eventos',
    views: 'Vista',
    agenda: 'Lista',
    month: 'Mes',
    when: 'Fecha',
    times: { coming: 'Próximos', past: 'Pasados' },
    categories: 'Categorías',
    allCategories: 'Todas las categorías',
    loading: 'Cargando eventos …',
    nothingComing: 'No hay eventos previstos por ahora.',
    nothingPast: 'Todavía no se ha celebrado ningún evento.',
    nothingHere: 'No hay eventos de esta categoría en la lista.',
    nothingThisDay: 'No hay eventos este día.',
    failed: 'No se pudieron cargar los eventos.',
    offline: 'Estás sin conexión. Lo que ves puede haber cambiado.',
    incomplete: 'Aún no están todos los eventos. Puede haber más en cualquier día.',
    loadMore: 'Cargar más eventos',
    more: pluralOf('es', {
      one: 'Se ha añadido # evento a la lista.',
      other: 'Se han añadido # eventos a la lista.',
    }),
    back: 'Todos los eventos',
    unavailable: 'No se pudo cargar esta parte. Comprueba la conexión e inténtalo de nuevo.',
  },
  event: {
    today: 'Hoy',
    tomorrow: 'Mañana',
    yesterday: 'Ayer',
    allDay: 'Todo el día',
    kinds: { meetup: 'Encuentro', online: 'En línea' },
    promotions: { contest: 'Concurso', giveaway: 'Sorteo', code: 'Código' },
    promotion: 'Promoción',
    recurring: 'Periódico',
    cancelled: 'Cancelado',
    tentative: 'Provisional',
  },
  grid: {
    previous: 'Mes anterior',
    next: 'Mes siguiente',
    today: 'Hoy',
    events: pluralOf('es', { one: '# evento', other: '# eventos' }),
    further: pluralOf('es', { one: '# más', other: '# más' }),
  },
};

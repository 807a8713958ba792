import { pluralOf } from '../../plural.js';
import type { OccasionRepeatsTexts } from './en.js';

export const es: OccasionRepeatsTexts = {
  repeats: 'Repetición',
  kinds: {
    none: 'No se repite',
    week: 'Cada semana',
    weekday: 'Cada mes, por día de la semana',
    day: 'Cada mes, por día del mes',
  },
  onceStays:
    'Está publicado con una sola fecha, y la gente se inscribe para ella. Si quieres más, haz una copia que se repita.',
  seriesStays: 'Está publicado y sigue siendo una serie. Puedes añadir fechas posteriores y cancelar alguna.',
  interval: 'Con qué frecuencia',
  everyWeeks: pluralOf('es', { one: 'Todas las semanas', other: 'Cada # semanas' }),
  everyMonths: pluralOf('es', { one: 'Todos los meses', other: 'Cada # meses' }),
  weekdays: 'Estos días',
  weekday: 'Día de la semana',
  monthPlace: 'Cuándo en el mes',
  monthsWithout: 'Se omiten los meses que no tienen ese día.',
  until: 'Hasta',
  untilHint: 'El último día en que puede empezar. Vacío: las próximas 60 fechas.',
  working: 'Calculando las fechas …',
  count: pluralOf('es', { one: '# fecha.', other: '# fechas.' }),
  more: 'La regla da más. Hay 60 como máximo; crea otro evento para las posteriores.',
  datesHint: 'Desmarca una fecha para omitirla.',
  storedHint: 'Desmarca una fecha para cancelarla. Quienes se han inscrito para ella lo verán.',
  states: {
    leftOut: 'Omitida',
    cancelled: 'Cancelada',
    over: 'Pasada',
    dropped: 'Ya no está en la regla: cancelada',
  },
  unloaded: 'No se han podido calcular las fechas. Comprueba tu conexión.',
  again: 'Intentar de nuevo',
  faults: {
    weekdays: 'Elige al menos un día.',
    until: 'Hasta entonces no hay ninguna fecha. Elige un día posterior.',
    none: 'Así no hay ninguna fecha. Elige otro día.',
    dates: 'Deja al menos una fecha.',
    unloaded: 'No se han podido calcular las fechas. Comprueba tu conexión y envíalo de nuevo.',
  },
};

import { pluralOf } from '../../plural.js';
import type { OccasionDrawTexts } from './en.js';

export const es: OccasionDrawTexts = {
  heading: 'Ganadores',
  later: {
    giveaway: (when) => `Termina ${when}. Entonces se sortean aquí los ganadores.`,
    contest: (when) => `Termina ${when}. Entonces se sortean o se eligen aquí los ganadores.`,
  },
  hint: 'Se sortea entre todas las participaciones con el número secreto que se fijó al crear el evento. Una vez publicados los ganadores, cualquiera puede repetir el sorteo y comparar.',
  draw: pluralOf('es', {
    one: 'Sortear # ganador',
    many: 'Sortear # de ganadores',
    other: 'Sortear # ganadores',
  }),
  drawing: 'Sorteando…',
  foreign: (name) =>
    `Se sortea con un número secreto que solo pueden leer ${name}, que creó el evento, y los administradores. Pídeles que hagan el sorteo.`,
  missing: 'El número secreto del sorteo no está guardado.',
  other: 'El número secreto guardado no es el que se fijó al principio.',
  remedy: {
    contest: 'Elige tú a los ganadores.',
    giveaway:
      'Así no se puede sortear de forma que otros lo comprueben. Díselo a quienes participaron y crea otro sorteo.',
  },
  failed: 'No se pudieron leer las participaciones. Comprueba tu conexión e inténtalo de nuevo.',
  changed: 'Desde el sorteo hay una participación más o menos. Sortea de nuevo.',
  empty: 'Nadie ha participado, así que nadie puede ganar.',
  drawn: pluralOf('es', {
    one: 'Sorteo entre # participación, la primera delante',
    many: 'Sorteo entre # de participaciones, la primera delante',
    other: 'Sorteo entre # participaciones, la primera delante',
  }),
  everybody: pluralOf('es', {
    one: '# participación y no menos premios: gana.',
    many: '# de participaciones y no menos premios: ganan todas.',
    other: '# participaciones y no menos premios: ganan todas.',
  }),
  unpublished: 'Por ahora solo lo ves tú.',
  noName: 'Alguien que ha borrado su participación',
  choice: {
    open: 'Elegir tú a los ganadores…',
    heading: 'Elegir a los ganadores',
    counted: (count, most) => `${count} de ${most} elegidos`,
    full: pluralOf('es', {
      one: 'Hay # premio. Quita primero la participación elegida.',
      many: 'Hay # de premios. Quita primero una participación elegida.',
      other: 'Hay # premios. Quita primero una participación elegida.',
    }),
    entries: 'Participaciones, la más antigua delante',
    noAnswer: 'Sin respuesta',
    loading: 'Cargando las participaciones…',
    failed: 'No se pudieron cargar las participaciones.',
    more: 'Cargar más',
    shown: pluralOf('es', {
      one: 'Se muestra # participación',
      many: 'Se muestran # de participaciones',
      other: 'Se muestran # participaciones',
    }),
    chosen: 'Elegidas, la primera delante',
    blank: 'Elige al menos una participación.',
  },
  publish: {
    ask: 'Publicar los ganadores…',
    sure: 'Todo el mundo lee quién ha ganado. Es definitivo: nadie puede cambiarlo ni retirarlo.',
    confirm: pluralOf('es', {
      one: 'Publicar # ganador',
      many: 'Publicar # de ganadores',
      other: 'Publicar # ganadores',
    }),
    publishing: 'Publicando…',
    back: 'Volver',
    done: 'Los ganadores están publicados.',
  },
  published: {
    drawn: pluralOf('es', {
      one: '# ganador, por sorteo',
      many: '# de ganadores, por sorteo',
      other: '# ganadores, por sorteo',
    }),
    chosen: pluralOf('es', {
      one: '# ganador, elegido por el equipo',
      many: '# de ganadores, elegidos por el equipo',
      other: '# ganadores, elegidos por el equipo',
    }),
    loading: 'Cargando los ganadores…',
    failed: 'No se pudieron cargar los nombres de los ganadores.',
    proof: 'Cómo se hizo el sorteo',
  },
  message: {
    body: 'Mensaje a los ganadores',
    hint: 'Lo encuentran en su bandeja de entrada. No se puede retirar. Hasta que se envía, se guarda en este navegador.',
    first: '¡Enhorabuena, has ganado! Pronto te diremos cómo seguimos.',
    send: 'Enviar a los ganadores',
    sending: 'Enviando…',
    done: 'Los ganadores lo encuentran en su bandeja de entrada.',
    told: (when) => `Esto se dijo a los ganadores ${when}:`,
    loading: 'Cargando lo que se dijo a los ganadores…',
    failed: 'No se pudo cargar lo que se dijo a los ganadores.',
    faults: {
      blank: 'Pon algún texto.',
      long: 'Es demasiado largo: 2000 caracteres como máximo.',
      failed:
        'Los ganadores están publicados, pero esto no ha llegado. Tu texto sigue aquí; inténtalo de nuevo. Nadie lo recibe dos veces.',
    },
  },
};

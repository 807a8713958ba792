import { pluralOf } from '../../plural.js';
import type { IdeaStaffTexts } from './en.js';

export const es: IdeaStaffTexts = {
  status: {
    change: 'Cambiar estado',
    chosen: 'Nuevo estado',
    note: 'Nota (opcional)',
    noteHint: 'Se publica como comentario y aparece arriba como respuesta oficial.',
    save: 'Guardar estado',
    saving: 'Guardando…',
    cancel: 'Cancelar',
    done: (status) => `El estado es ahora: ${status}`,
    undo: 'Deshacer',
    undone: 'El estado vuelve a ser el de antes.',
    noteFailed: (why) => `El estado está guardado, pero tu nota no se ha publicado. Sigue aquí. ${why}`,
    noteLater:
      'El estado está guardado. Tu nota está en camino o espera a la moderación; conviértela en respuesta oficial cuando esté aquí.',
  },
  faults: {
    handled: 'Alguien del equipo se adelantó. Recarga la página para ver qué se ha decidido.',
    changed: 'La idea ha cambiado entretanto. Recarga la página.',
    gone: 'Esta idea ya no está aquí.',
  },
  merge: {
    open: 'Fusionar con…',
    rest: 'Trasladar los votos restantes',
    heading: 'Fusionar con otra idea',
    what: 'Los votos pasan a la idea que elijas, uno por persona. Esta idea se cierra, sale del tablero y lleva a la otra. No se puede deshacer.',
    search: 'Buscar ideas',
    searching: 'Buscando…',
    nothing: 'Ninguna otra idea tiene estas palabras en el título.',
    searchFailed: 'La búsqueda no ha llegado. Sigue escribiendo para volver a intentarlo.',
    found: 'Ideas encontradas',
    choose: 'Elige la idea que se queda.',
    confirm: 'Fusionar ideas',
    stop: 'Detener',
    close: 'Cerrar',
    moving: pluralOf('es', {
      one: 'Se ha trasladado # voto…',
      many: 'Se han trasladado # de votos…',
      other: 'Se han trasladado # votos…',
    }),
    done: pluralOf('es', {
      one: 'Las ideas están fusionadas. Se ha trasladado # voto.',
      many: 'Las ideas están fusionadas. Se han trasladado # de votos.',
      other: 'Las ideas están fusionadas. Se han trasladado # votos.',
    }),
    partly: pluralOf('es', {
      one: 'Las ideas están fusionadas. Se ha trasladado # voto; quedan otros. Continúa con «Trasladar los votos restantes».',
      many: 'Las ideas están fusionadas. Se han trasladado # de votos; quedan otros. Continúa con «Trasladar los votos restantes».',
      other:
        'Las ideas están fusionadas. Se han trasladado # votos; quedan otros. Continúa con «Trasladar los votos restantes».',
    }),
  },
  file: {
    saved: 'El archivo está en las descargas de este navegador.',
    cut: pluralOf('es', {
      one: 'Contiene la primera idea (#).',
      many: 'Contiene las primeras # de ideas.',
      other: 'Contiene las primeras # ideas.',
    }),
    title: 'Título',
    status: 'Estado',
    votes: 'Votos',
    comments: 'Comentarios',
    author: 'Autoría',
    date: 'Fecha',
    category: 'Categoría',
    address: 'Dirección',
  },
};

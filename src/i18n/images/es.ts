import { pluralOf } from '../plural.js';
import type { ImageTexts } from './en.js';

export const es: ImageTexts = {
  show: {
    enlarge: (alt: string) => `Ampliar la imagen: ${alt}`,
    enlargeUnnamed: 'Ampliar la imagen',
    unnamed: 'Imagen sin descripción',
    close: 'Cerrar',
    loading: 'La imagen se está cargando …',
    gone: 'Esta imagen ya no existe.',
    failed: 'No se pudo cargar la imagen.',
    again: 'Intentar de nuevo',
  },
  add: {
    button: 'Añadir imagen',
    title: 'Imagen nueva',
    making: 'Se está reduciendo la imagen …',
    alt: '¿Qué muestra la imagen?',
    altHint: 'Se lee en voz alta a quienes no la ven. Déjalo vacío si solo es decoración.',
    insert: 'Añadir al texto',
    cancel: 'Descartar la imagen',
    sending: 'Se está guardando la imagen …',
    added: 'La imagen está en el texto.',
    discarded: 'La imagen se ha descartado.',
    open: 'Añade primero la imagen al texto, o descártala.',
    waiting: pluralOf('es', { one: '# imagen más después de esta', other: '# imágenes más después de esta' }),
  },
  refused: {
    kind: 'Este navegador no puede leer ese archivo como imagen. Guárdalo como JPEG o PNG y añádelo otra vez.',
    size: 'No se pudo reducir la imagen lo suficiente. Prueba con una que tenga menos detalles.',
    guest: 'Solo los miembros con cuenta pueden añadir imágenes, y estás aquí como invitado.',
    off: 'Las imágenes están desactivadas en esta comunidad. Publica un enlace a la imagen.',
    tooMany: 'Son bastantes imágenes por hoy. Mañana podrás añadir más.',
    unavailable: 'Sin conexión. La imagen sigue aquí; inténtalo de nuevo en un momento.',
  },
};

import { pluralOf } from '../plural.js';
import type { CardTexts } from './en.js';

export const es: CardTexts = {
  former: pluralOf('es', {
    one: 'Mostrar # versión anterior',
    other: 'Mostrar # versiones anteriores',
  }),
  version: (number) => `Versión ${number}`,
  editedSince: 'Editado después de la denuncia',
  thisToo: 'Retirar también esta aportación',
  tooLong: 'Acórtalo a 500 caracteres.',
  conversation: {
    show: 'Mostrar la conversación',
    this: 'Esta aportación',
    removed: 'Retirado',
    deleted: 'Borrado',
    whole: 'Mostrar toda la página',
    empty: 'Aquí todavía no se ha publicado nada.',
    failed: 'No se pudo cargar la conversación. Ciérrala y vuelve a abrirla.',
  },
  order: { label: 'Orden', weight: 'Más denunciados', latest: 'Más recientes' },
  image: { show: 'Mostrar imagen', showNamed: (description) => `Mostrar imagen: ${description}` },
  alike: pluralOf('es', {
    one: 'Seleccionar # igual',
    other: 'Seleccionar # iguales',
  }),
  byAuthor: pluralOf('es', {
    one: 'Seleccionar # de este autor',
    other: 'Seleccionar # de este autor',
  }),
};

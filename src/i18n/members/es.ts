import { pluralOf } from '../plural.js';
import type { MemberTexts } from './en.js';

export const es: MemberTexts = {
  card: {
    title: 'Perfil',
    loading: 'Cargando el perfil…',
    failed: 'No se pudo cargar el perfil.',
    gone: 'Este miembro ya no existe.',
    joined: (month) => `Aquí desde ${month}`,
    threads: pluralOf('es', {
      one: '# tema iniciado',
      many: '# de temas iniciados',
      other: '# temas iniciados',
    }),
    manyThreads: pluralOf('es', { other: '# temas iniciados o más' }),
    helped: pluralOf('es', {
      one: '# respuesta aceptada',
      many: '# de respuestas aceptadas',
      other: '# respuestas aceptadas',
    }),
    interests: 'Intereses',
  },
  account: {
    profile: 'Editar el perfil',
    download: 'Descargar mis datos',
    remove: 'Eliminar mi cuenta',
    collecting: 'Reuniendo tus datos…',
    downloaded: 'Tus datos están entre las descargas de este navegador.',
    notCollected: 'No se pudieron reunir tus datos. Comprueba la conexión e inténtalo de nuevo.',
    unavailable: 'No se pudo cargar esta parte. Comprueba la conexión e inténtalo de nuevo.',
  },
  profile: {
    bio: 'Sobre mí',
    bioHint: 'Cualquiera puede leerlo. Como máximo 500 caracteres.',
    bioLong: 'Acórtalo a 500 caracteres.',
    picture: 'Imagen',
    pictureHint: 'La dirección de una imagen, que empiece por https://. Vacío para tus iniciales.',
    pictureWrong: 'Introduce una dirección que empiece por https:// o deja esto vacío.',
    tooManyInterests: 'Elige como máximo 20 intereses.',
    save: 'Guardar el perfil',
    saved: 'Tu perfil está guardado.',
    failed: 'No se pudo guardar tu perfil. Lo que escribiste sigue aquí; inténtalo de nuevo en un momento.',
    refused: 'La comunidad no lo permitió. Lo que escribiste sigue aquí.',
  },
  removal: {
    what: 'Lo que has escrito se quita de todas las conversaciones; tus votos, tus respuestas a los cuestionarios y tus inscripciones en eventos se retiran; tu perfil y tu acceso se eliminan. Esto no se puede deshacer. Las encuestas terminadas conservan sus cifras, sin tu nombre.',
    keeps: 'Descarga antes tus datos si quieres conservarlos.',
    standing:
      'La moderación ha decidido algo sobre esta cuenta. Tu perfil se vacía, pero su lugar y esa decisión permanecen.',
    banned:
      'Esta cuenta está expulsada, por eso aquí no se puede eliminar nada de ella. Pídeselo a quien es responsable de esta comunidad.',
    typeName: (name) => `Escribe tu nombre para confirmar: ${name}`,
    otherName: 'Ese no es tu nombre tal como aparece ahí.',
    confirm: 'Eliminar todo',
    old: 'Para asegurarnos de que eres tú: vuelve a iniciar sesión y después continúa aquí.',
    signIn: 'Volver a iniciar sesión',
    otherAccount: 'Has iniciado sesión con otra cuenta. No se eliminó nada.',
    removing: 'Eliminando lo que has escrito…',
    removed: pluralOf('es', {
      one: '# aportación eliminada',
      many: '# de aportaciones eliminadas',
      other: '# aportaciones eliminadas',
    }),
    stopped:
      'Se perdió la conexión. Lo eliminado sigue eliminado; continúa en cuanto vuelvas a tener conexión.',
    goOn: 'Continuar',
    refused: pluralOf('es', {
      one: '# aportación no se pudo eliminar. La moderación puede retirarla.',
      many: '# de aportaciones no se pudieron eliminar. La moderación puede retirarlas.',
      other: '# aportaciones no se pudieron eliminar. La moderación puede retirarlas.',
    }),
    kept: pluralOf('es', {
      one: '# voto no se pudo retirar y sigue contando.',
      many: '# de votos no se pudieron retirar y siguen contando.',
      other: '# votos no se pudieron retirar y siguen contando.',
    }),
    keptSignUps: pluralOf('es', {
      one: '# inscripción para un código se queda hasta que termine la promoción, con tu nombre, que solo leen los organizadores.',
      many: '# de inscripciones para códigos se quedan hasta que terminen las promociones, con tu nombre, que solo leen los organizadores.',
      other:
        '# inscripciones para códigos se quedan hasta que terminen las promociones, con tu nombre, que solo leen los organizadores.',
    }),
    goOnWithout: 'Eliminar la cuenta de todos modos',
    done: 'Tu cuenta está eliminada.',
    emptyName: 'Cuenta eliminada',
  },
  directory: {
    heading: 'Miembros',
    search: 'Buscar miembros',
    interest: 'Interés',
    allInterests: 'Todos los intereses',
    sort: 'Ordenar',
    orders: { name: 'Nombre', helped: 'Quienes más ayudan' },
    nobodyHelped: 'Aquí aún no se ha aceptado ninguna respuesta.',
    loading: 'Cargando los miembros…',
    empty: 'Todavía no hay miembros.',
    nobody: 'No se encontró a nadie. Los nombres se encuentran por su comienzo.',
    failed: 'No se pudieron cargar los miembros.',
    loadMore: 'Cargar más miembros',
    shown: pluralOf('es', {
      one: '# miembro en pantalla',
      many: '# de miembros en pantalla',
      other: '# miembros en pantalla',
    }),
  },
};

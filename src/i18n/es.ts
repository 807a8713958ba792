import type { Reaction } from '../domain/entry.js';
import type { PostingRefusal } from '../domain/posting.js';
import type { CommentSort } from '../domain/comment-tree.js';
import type { IdentityErrorCode } from '../identity/identity.js';
import type { Strings } from './en.js';
import { pluralOf } from './plural.js';

/** A plural in Spanish: 1 · whole millions · all others. */
const plural = (one: string, many: string, other: string) => pluralOf('es', { one, many, other });

const newComments = plural(
  'Mostrar # comentario nuevo',
  'Mostrar # de comentarios nuevos',
  'Mostrar # comentarios nuevos',
);
const newArrived = plural('# comentario nuevo', '# de comentarios nuevos', '# comentarios nuevos');
const left = plural('Queda # carácter', 'Quedan # de caracteres', 'Quedan # caracteres');
const over = plural('Sobra # carácter', 'Sobran # de caracteres', 'Sobran # caracteres');
const people = plural('# persona', '# de personas', '# personas');

const refusals: Record<PostingRefusal, string> = {
  'no-community': 'Esta comunidad aún no está configurada. Tu texto se conserva aquí.',
  'no-profile': 'Falta tu perfil. Cierra la sesión y vuelve a entrar; tu texto se conserva aquí.',
  'guests-off':
    'Los invitados no pueden escribir aquí. Inicia sesión con una cuenta; tu texto se conserva aquí.',
  banned: 'Ya no puedes escribir en esta comunidad.',
  muted: 'La moderación te ha silenciado. Tu texto se conserva aquí.',
  locked: 'Esta conversación está cerrada. Tu texto se conserva aquí.',
  'too-soon': '¡Qué rapidez! Espera un momento y vuelve a publicarlo; tu texto se conserva aquí.',
  'daily-limit': 'Has alcanzado el límite de hoy. Tu texto se conserva aquí para mañana.',
  'parent-gone':
    'El comentario al que respondes ya no existe. Tu texto se conserva aquí; puedes publicarlo como comentario aparte.',
  words: 'Tu texto contiene algo que esta comunidad no permite. Cámbialo y vuelve a publicarlo.',
};

const signInErrors: Record<IdentityErrorCode, string> = {
  'popup-blocked':
    'Tu navegador bloqueó la ventana. Permite las ventanas emergentes en esta página e inténtalo de nuevo.',
  'popup-closed': 'La ventana se cerró antes de iniciar sesión. Inténtalo de nuevo.',
  'wrong-password': 'El correo o la contraseña no son correctos. Revísalos e inténtalo de nuevo.',
  'weak-password': 'Elige una contraseña de al menos seis caracteres.',
  'email-in-use': 'Ya hay una cuenta con este correo. Inicia sesión con su contraseña.',
  'invalid-email': 'Esto no es una dirección de correo. Revísala e inténtalo de nuevo.',
  'way-disabled': 'Esta forma de iniciar sesión no está activada. Elige otra.',
  'too-many-attempts': 'Demasiados intentos. Espera unos minutos e inténtalo de nuevo.',
  unavailable: 'No hay conexión. Revísala e inténtalo de nuevo.',
  domain:
    'Este sitio web aún no está autorizado para iniciar sesión. Su propietario puede añadirlo en Firebase.',
  'sign-in-again': 'Vuelve a iniciar sesión e inténtalo de nuevo.',
  invalid: 'No se pudo iniciar sesión. Inténtalo de nuevo o elige otra forma.',
};

const reactionNames: Record<Reaction, string> = {
  like: 'Me gusta',
  love: 'Me encanta',
  laugh: 'Divertido',
  surprise: 'Sorprendente',
  sad: 'Triste',
  thanks: 'Gracias',
};

const sorts: Record<CommentSort, string> = {
  newest: 'Más recientes',
  oldest: 'Más antiguos',
  best: 'Mejores',
};

export const es: Strings = {
  comments: {
    heading: 'Comentarios',
    loading: 'Cargando comentarios…',
    empty: 'Aún no hay comentarios. Escribe el primero.',
    failed: 'No se pudieron cargar los comentarios.',
    retry: 'Intentar de nuevo',
    notConnected: 'Este widget aún no está conectado a una comunidad.',
    notSetUp: 'Esta comunidad aún no está configurada.',
    offline: 'Estás sin conexión. Lo que escribas se conserva y se enviará más tarde.',
    locked: 'Esta conversación está cerrada.',
    banned: 'Ya no puedes escribir en esta comunidad.',
    muted: (time) => `Podrás volver a escribir ${time}.`,
    guestsOff: 'Los invitados pueden leer. Inicia sesión con una cuenta para escribir.',
    showNew: newComments,
    arrived: newArrived,
    loadMore: 'Cargar más comentarios',
    sort: 'Ordenar',
    sorts,
    missing: 'El comentario enlazado ya no está aquí.',
    preview: 'Vista previa: lo que escribas se queda en este navegador.',
  },
  comment: {
    label: (name) => `Comentario de ${name}`,
    reply: 'Responder',
    react: 'Reaccionar',
    more: 'Más acciones',
    edit: 'Editar',
    remove: 'Eliminar',
    copyLink: 'Copiar enlace',
    share: 'Compartir',
    report: 'Denunciar',
    copied: 'Enlace copiado.',
    copyFailed: 'Aquí no se permite copiar. Copia la dirección de este enlace:',
    edited: 'editado',
    editedAt: (time) => `Editado: ${time}`,
    deleted: 'Eliminado por su autor',
    removed: 'Retirado por la moderación',
    answerTo: (name) => `En respuesta a ${name}`,
    answerToEarlier: 'En respuesta a un comentario anterior',
    roles: { owner: 'Responsable', admin: 'Admin', moderator: 'Moderación' },
    reactions: reactionNames,
    reactionCount: (name, count) => `${name}: ${people(count)}`,
    deleteQuestion: '¿Eliminar este comentario? No se puede recuperar.',
    deleteConfirm: 'Eliminar',
    cancel: 'Cancelar',
    deletedDone: 'Comentario eliminado.',
    editedDone: 'Comentario editado.',
    sending: 'Enviando…',
    queued: 'Esperando conexión. Se enviará solo.',
    failed: 'No enviado.',
    retry: 'Enviar de nuevo',
    discard: 'Descartar',
    pending: 'A la espera de moderación. Solo tú lo ves.',
    waits: {
      policy: 'Aquí la moderación lo lee todo primero.',
      newcomer: 'Las primeras contribuciones de los nuevos miembros se leen antes.',
      guest: 'Lo que escriben los invitados se lee antes.',
      held: 'La moderación lee primero lo que escribes.',
      links: 'Tiene más enlaces de lo habitual.',
      words: 'Tiene palabras que la moderación revisa.',
      again: 'La moderación lo está mirando otra vez.',
    },
  },
  composer: {
    write: 'Escribe un comentario',
    post: 'Publicar comentario',
    writeReply: 'Escribe una respuesta',
    postReply: 'Publicar respuesta',
    editText: 'Edita tu comentario',
    save: 'Guardar cambios',
    cancel: 'Cancelar',
    preview: 'Vista previa',
    edit: 'Escribir',
    nothing: 'Aún no hay nada que previsualizar.',
    hint: '**negrita**, *cursiva*, > cita, `código`, [enlace](https://…)',
    blank: 'Escribe algo primero.',
    long: 'Demasiado largo. Acórtalo y vuelve a publicarlo.',
    left,
    over,
    unavailable:
      'No se puede acceder a la comunidad. Tu texto se conserva aquí; inténtalo de nuevo en un momento.',
    oneWaiting: 'Otro comentario aún espera para enviarse. Este se conserva como borrador.',
  },
  posting: {
    posted: 'Tu comentario está publicado.',
    postedReply: 'Tu respuesta está publicada.',
    waits: 'Gracias. Primero lo revisará la moderación.',
    queued: 'Estás sin conexión. Se enviará cuando vuelvas a tenerla.',
    refusals,
    until: (time) => `Podrás volver a intentarlo ${time}.`,
    exhausted:
      'Esta comunidad ha agotado su cuota de hoy. Tu texto se conserva aquí; inténtalo de nuevo mañana.',
    denied: 'La comunidad no lo permitió.',
    conflict: 'Esto se cambió mientras tanto en otro lugar. Recarga para verlo; tu texto se conserva aquí.',
    tooLate: 'El plazo para editar este comentario ha terminado.',
    needsReview:
      'Con este cambio, la moderación tendría que revisarlo. Publícalo mejor como comentario nuevo.',
  },
  account: {
    signIn: 'Iniciar sesión',
    signOut: 'Cerrar sesión',
    account: (name) => `Cuenta: ${name}`,
    name: 'Tu nombre',
    nameHint: 'Se muestra junto a lo que escribes.',
    guest: 'Continuar como invitado',
    google: 'Continuar con Google',
    email: 'Correo electrónico',
    password: 'Contraseña',
    withEmail: 'Iniciar sesión con correo',
    create: 'Crear cuenta',
    or: 'o',
    close: 'Cerrar',
    saveName: 'Guardar nombre',
    saved: 'Nombre guardado.',
    guestNote:
      'Estás aquí como invitado. Crea una cuenta para conservar tus comentarios al cambiar de navegador.',
    upgrade: 'Crear una cuenta',
    signedIn: (name) => `Has iniciado sesión como ${name}.`,
    signedOut: 'Has cerrado la sesión.',
    nameFaults: {
      blank: 'Escribe un nombre.',
      long: 'Elige un nombre de 50 caracteres como máximo.',
      characters: 'Este nombre tiene caracteres que no se pueden mostrar. Elige otro.',
    },
    emailMissing: 'Escribe tu dirección de correo.',
    passwordMissing: 'Escribe tu contraseña.',
    errors: signInErrors,
    profileFailed: 'Has iniciado sesión, pero no se pudo guardar tu perfil. Inténtalo de nuevo.',
    setUp: 'Configurar esta comunidad',
    setUpHint:
      'Aquí aún no hay ninguna comunidad. Si tu dirección figura en las reglas publicadas, serás su responsable.',
    setUpFailed: 'Las reglas no lo permitieron. ¿Figura tu dirección verificada en las reglas publicadas?',
  },
};

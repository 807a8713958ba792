import { pluralOf } from '../plural.js';
import type { InboxTexts } from './en.js';

const comments = pluralOf('es', { one: '# comentario nuevo', other: '# comentarios nuevos' });

export const es: InboxTexts = {
  inbox: {
    label: 'Bandeja de entrada',
    labelNew: pluralOf('es', {
      one: 'Bandeja de entrada: # novedad',
      other: 'Bandeja de entrada: # novedades',
    }),
    markAll: 'Marcar todo como leído',
    markRead: 'Marcar como leído',
    close: 'Cerrar',
    mute: 'Silenciar el tema',
    muted: 'Ya no recibirás avisos de este tema.',
    undo: 'Deshacer',
    loading: 'Cargando…',
    empty: 'Aún no hay nada. Aquí llegarán las respuestas y las menciones.',
    failed: 'No se han podido cargar las novedades.',
    retry: 'Reintentar',
    unread: 'Nuevo',
    allRead: 'Todo está marcado como leído.',
    gone: 'Este tema ya no está aquí.',
    nowhere: 'La página de este comentario no tiene una dirección que se pueda abrir.',
  },
  news: {
    reply: (name) => `${name} te ha respondido`,
    mention: (name) => `${name} te ha mencionado`,
    accepted: 'Tu respuesta ha sido aceptada',
    approved: 'La moderación ha publicado lo que escribiste',
    removed: 'La moderación ha retirado lo que escribiste',
    restored: 'La moderación ha repuesto lo que escribiste',
    waiting: 'Lo que escribiste espera de nuevo a la moderación',
    reported: {
      kept: 'Hemos revisado tu denuncia y hemos dejado el comentario',
      removed: 'Tu denuncia tenía fundamento: el comentario se ha retirado',
    },
    appealed: {
      granted: 'La moderación lo ha vuelto a mirar y ha anulado la decisión',
      declined: 'La moderación lo ha vuelto a mirar y mantiene la decisión',
    },
    warned: 'La moderación te ha dado un aviso',
    muted: (time) => `La moderación te ha silenciado hasta el ${time}`,
    banned: 'La moderación te ha expulsado de esta comunidad',
    held: 'La moderación lee lo que escribes antes de que lo vean los demás',
    following: (count, title) => `${comments(count)} en «${title}»`,
    followingSome: (title) => `Comentarios nuevos en «${title}»`,
    message: (name, title) => `${name} ha escrito a quienes se inscribieron en «${title}»`,
    won: (title) => `Has ganado: «${title}»`,
  },
  follow: {
    follow: 'Seguir',
    following: 'Siguiendo',
    muted: 'Silenciado',
    followed: 'Sigues este tema: sus comentarios nuevos llegarán a tu bandeja de entrada.',
    unfollowed: 'Ya no sigues este tema.',
    unmuted: 'Volverás a recibir avisos de este tema.',
    full: 'Son más temas de los que caben. Deja antes de seguir otro.',
    failed: 'No se ha podido enviar. Inténtalo de nuevo.',
  },
  mention: {
    label: 'Personas para mencionar',
    found: pluralOf('es', { one: '# persona encontrada', other: '# personas encontradas' }),
  },
};

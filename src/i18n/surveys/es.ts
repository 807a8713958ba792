import { pluralOf } from '../plural.js';
import type { SurveyTexts } from './en.js';

export const es: SurveyTexts = {
  state: {
    loading: 'Cargando el cuestionario…',
    failed: 'No se ha podido cargar el cuestionario.',
    gone: 'Aquí no hay ningún cuestionario, o todavía no.',
    removed: 'La moderación ha ocultado este cuestionario.',
    scheduled:
      'Por ahora solo el equipo ve este cuestionario. Nadie puede enviar respuestas antes de que se abra.',
    closed: 'Este cuestionario ha terminado y ya no admite respuestas.',
    answered: 'Has respondido a este cuestionario. ¡Gracias!',
    elsewhere:
      'Ya has respondido a este cuestionario, quizá en otro dispositivo. Lo que has rellenado aquí no se ha enviado, pero se conserva. Para enviarlo en su lugar, retira las respuestas guardadas.',
    offline: 'No tienes conexión. Tus respuestas se conservan aquí; envíalas cuando vuelvas.',
    muted: (time) => `Podrás volver a enviar respuestas ${time}.`,
    createAccount: 'Crear una cuenta',
    readers: 'El equipo puede leer tus respuestas con tu nombre.',
    trial: 'Vista previa: responde como lo harán los miembros. No se envía ni se guarda nada.',
    tried: 'Esto es lo que ven los miembros cuando han respondido. No se ha enviado ni guardado nada.',
    kept: 'Hasta que las envíes, tus respuestas se conservan en este navegador.',
  },
  time: {
    opens: (when) => `Se abre ${when}`,
    closes: (when) => `Termina ${when}`,
    closed: (when) => `Terminó ${when}`,
  },
  form: {
    progress: (place, of) => `Pregunta ${place} de ${of}`,
    again: 'Empezar de nuevo',
    back: 'Atrás',
    next: 'Siguiente',
    send: 'Enviar respuestas',
    sending: 'Enviando tus respuestas…',
    required: 'Obligatoria',
    someRequired: 'Las preguntas marcadas como «Obligatoria» necesitan respuesta.',
    clear: 'Borrar la respuesta',
    clearOf: (question) => `Borrar la respuesta: ${question}`,
    choose: pluralOf('es', { one: 'Elige # opción.', other: 'Elige # opciones.' }),
    chooseBetween: (min, max) => `Elige de ${min} a ${max} opciones.`,
    chooseUpTo: pluralOf('es', { one: 'Elige hasta # opción.', other: 'Elige hasta # opciones.' }),
    lengthOf: (length, most) => `${length} de ${most} caracteres`,
    withdraw: 'Retirar las respuestas',
    withdrawAsked:
      'El cuestionario ha terminado: las respuestas que retires ahora no podrán volver a enviarse.',
    withdrawForGood: 'Retirar para siempre',
    keep: 'Conservar las respuestas',
    withdrawing: 'Retirando tus respuestas…',
    withdrawn: 'Tus respuestas se han retirado. Vuelven a estar en el formulario y nadie más las lee.',
    withdrawnForGood: 'Tus respuestas se han retirado.',
    sent: 'Tus respuestas han llegado. ¡Gracias!',
    npsLeast: 'Nada probable',
    npsMost: 'Muy probable',
    satisfaction: [
      'Nada satisfactorio',
      'Poco satisfactorio',
      'Ni bien ni mal',
      'Satisfactorio',
      'Muy satisfactorio',
    ],
    stars: pluralOf('es', { one: '# estrella', other: '# estrellas' }),
  },
  faults: {
    required: 'Esta pregunta necesita respuesta.',
    few: pluralOf('es', { one: 'Elige al menos # opción.', other: 'Elige al menos # opciones.' }),
    many: pluralOf('es', { one: 'Elige como máximo # opción.', other: 'Elige como máximo # opciones.' }),
    long: pluralOf('es', {
      one: 'Acorta este texto en # carácter.',
      other: 'Acorta este texto en # caracteres.',
    }),
    characters: 'Algunos caracteres no se pueden guardar. Quítalos.',
    nothing: 'Responde al menos a una pregunta.',
    unknown: 'Esta respuesta no encaja con la pregunta. Elige de nuevo.',
  },
  refusals: {
    closed:
      'El cuestionario ha terminado entretanto. Tus respuestas no se han enviado; siguen aquí para que las copies.',
    scheduled:
      'El cuestionario todavía no se ha abierto. Tus respuestas se conservan; envíalas cuando se abra.',
    gone: 'Este cuestionario ya no está aquí. Tus respuestas no se han enviado; siguen aquí para que las copies.',
    banned: 'Ya no puedes responder en esta comunidad.',
    muted: 'La moderación te ha silenciado. Tus respuestas se conservan.',
    guests:
      'Las personas invitadas no pueden responder a este cuestionario. Crea una cuenta; tus respuestas se conservan.',
    elsewhere: 'Ya has respondido a este cuestionario en otro lugar.',
    denied: 'La comunidad no lo ha permitido. Tus respuestas se conservan; inténtalo en un momento.',
    unavailable:
      'No se puede contactar con la comunidad. Tus respuestas se conservan; inténtalo en un momento.',
    exhausted: 'Esta comunidad ha agotado su cuota de hoy. Tus respuestas se conservan; inténtalo mañana.',
  },
};

import type { PollComposerTexts } from './en.js';

export const es: PollComposerTexts = {
  label: 'Encuesta',
  question: 'Pregunta',
  kind: 'Tipo de encuesta',
  kinds: {
    single: ['Una opción', 'Cada persona escoge una opción.'],
    multiple: ['Varias opciones', 'Cada persona escoge tantas opciones como permitas.'],
    rating: ['Valoración', 'Estrellas: la primera opción vale una estrella; la última, el máximo.'],
    ranked: ['Clasificación', 'Cada persona ordena las opciones; los votos se cuentan por rondas.'],
  },
  least: 'Opciones, como mínimo',
  most: 'Opciones, como máximo',
  options: {
    label: 'Opciones',
    hint: 'Intro lleva a la siguiente. Varias líneas pegadas se convierten en varias opciones.',
    option: (place) => `Opción ${place}`,
    star: (place) => `Significado de la estrella ${place}`,
    add: 'Añadir opción',
    remove: (option) => `Quitar: ${option}`,
    up: (option) => `Subir: ${option}`,
    down: (option) => `Bajar: ${option}`,
    moved: (place, option) => `Puesto ${place}: ${option}`,
    added: (place) => `Opción ${place} añadida`,
    removed: (place) => `Opción ${place} quitada`,
    full: 'No hay sitio para más opciones.',
  },
  ratings: ['Muy malo', 'Malo', 'Regular', 'Bueno', 'Muy bueno'],
  results: {
    label: 'Los resultados se muestran',
    shownTo: {
      always: 'siempre, a todo el mundo',
      voted: 'a quienes han votado',
      closed: 'cuando la encuesta se ha cerrado',
      staff: 'solo a la moderación',
    },
    endless: 'La encuesta no tiene final: se muestran en cuanto alguien la cierra.',
  },
  secret: ['Voto secreto', 'Nadie ve qué han votado los demás, tampoco la moderación.'],
  changeable: ['Los votos se pueden cambiar', 'Y retirar, mientras la encuesta esté abierta.'],
  shards: [
    'Muchos votos a la vez',
    'Para cientos de votos por minuto; los resultados tardan unos segundos más.',
  ],
  closes: {
    label: 'Se cierra',
    hint: 'Déjalo vacío y la encuesta seguirá abierta.',
    day: 'En un día',
    week: 'En una semana',
    never: 'Sin final',
  },
  opens: {
    label: 'Se abre',
    hint: 'Déjalo vacío y la encuesta se abrirá enseguida.',
  },
  refused: {
    off: 'Los miembros ya no pueden añadir encuestas aquí. Quita la encuesta para publicar el hilo sin ella.',
    content:
      'El hilo no se ha aceptado: en él o en su encuesta hay algo que esta comunidad no permite. Cámbialo y vuelve a publicarlo.',
  },
  faults: {
    question: 'Escribe una pregunta de 200 caracteres como máximo.',
    characters: 'Esta pregunta tiene caracteres que no se pueden mostrar. Usa otros.',
    options: 'Escribe al menos dos opciones.',
    many: 'Son demasiadas opciones: diez como máximo si se pueden escoger varias; si no, veinte.',
    long: 'Escribe una opción de 100 caracteres como máximo.',
    twins: 'Otra opción dice lo mismo. Cambia una de las dos.',
    number: 'El mínimo y el máximo no encajan.',
    results: 'Una clasificación solo se muestra cuando la encuesta se ha cerrado, o a la moderación.',
    closes: 'Pon un momento que esté por venir, y después de la apertura.',
  },
};

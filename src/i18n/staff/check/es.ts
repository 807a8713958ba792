import type { CheckTexts } from './en.js';

export const es: CheckTexts = {
  heading: 'Comprobación de la instalación',
  intro:
    'Comprueba desde fuera lo que está desplegado en Firebase y dice qué hacer. Cuesta unas cincuenta lecturas y no deja nada.',
  run: 'Comprobar la instalación',
  again: 'Comprobar otra vez',
  running: 'Comprobando…',
  allOk: 'Todo está como debe.',
  summary: (wrong, unknown) => `Por arreglar: ${wrong}. No comprobable: ${unknown}.`,
  states: { ok: 'En orden', wrong: 'Por arreglar', unknown: 'No comprobable' },
  preview: 'Esto es una vista previa que vive en este navegador: no hay nada desplegado.',
  unknown: 'No hubo respuesta. Comprueba la conexión y prueba otra vez.',
  rules: {
    name: 'Reglas',
    ok: 'Las reglas de esta versión están desplegadas.',
    wrong:
      'Hay otras reglas desplegadas. Despliega firestore.rules del paquete: firebase deploy --only firestore:rules',
  },
  forbidden: {
    name: 'Escrituras prohibidas',
    ok: 'Lo que nadie puede escribir se rechaza.',
    wrong:
      'Firestore aceptó una escritura que debe rechazar. Tus datos están abiertos a extraños: despliega enseguida firestore.rules del paquete.',
  },
  indexes: {
    name: 'Índices',
    ok: 'Están todos los índices.',
    wrong:
      'Algunas listas no se pueden leer porque falta un índice o aún se está creando. Despliega firestore.indexes.json del paquete: firebase deploy --only firestore:indexes',
    missing: 'Falta',
    create: 'Crearlo en la consola',
    refused:
      'Las reglas rechazaron algunas listas, así que sus índices no se pudieron comprobar. Despliega primero las reglas.',
  },
  signIn: {
    name: 'Formas de entrar',
    ok: 'La entrada está activada.',
    wrong:
      'Una forma que se ofrece aquí está desactivada. Actívala en la consola de Firebase en Authentication, Sign-in method, o no la ofrezcas.',
    off: 'Desactivada',
    unsure:
      'No se puede saber si los invitados pueden entrar sin crear una cuenta. Míralo en la consola de Firebase en Authentication, Sign-in method.',
    ways: { guest: 'Invitados (anónimos)', google: 'Google', email: 'Correo y contraseña' },
  },
  domain: {
    name: 'Dominio autorizado',
    ok: (domain) => `${domain} puede usar la entrada.`,
    wrong: (domain) =>
      `La entrada con Google no se abrirá en ${domain}. Agrega el dominio en la consola de Firebase en Authentication, Settings, Authorised domains.`,
  },
  clock: {
    name: 'Reloj',
    ok: 'El reloj de este dispositivo coincide con el servidor.',
    wrong: (minutes) =>
      `El reloj de este dispositivo va ${minutes} minutos mal. Ponlo en hora; hasta entonces las horas y esperas serán falsas.`,
  },
};

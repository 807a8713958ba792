/** The owner's Firebase configuration as the console shows it, plus emulator addresses for trying things out. */
export interface FirebaseConfig {
  readonly projectId: string;
  readonly apiKey: string;
  readonly authDomain?: string;
  readonly appId?: string;
  /** `host:port` each; present only on a developer's machine. */
  readonly emulators?: { readonly firestore?: string; readonly auth?: string };
}

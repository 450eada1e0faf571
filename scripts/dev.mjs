import { runLauncher } from './parts/launcher.mjs';
import { command } from './parts/say.mjs';

// npm run dev: the same desk, built as it is asked for, and again when a file changes.
await command(() => runLauncher({ dev: true }));

import { runLauncher } from './parts/launcher.mjs';
import { command } from './parts/say.mjs';

// npm start: from a clean clone to a desk that answers.
await command(() => runLauncher({ dev: false }));

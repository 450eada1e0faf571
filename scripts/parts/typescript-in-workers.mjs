// Given to worker threads as --import where the program is not built: `--import tsx` alone does nothing in a thread.
import { register } from 'tsx/esm/api';

register();

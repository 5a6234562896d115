// Run by vitest before each test file, also where files share a worker and its modules.
import { afterAll } from 'vitest';
import { removeFolders } from './temporary.ts';

afterAll(removeFolders);

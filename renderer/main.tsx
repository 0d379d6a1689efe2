import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { appear, ask } from './api.ts';
import { App } from './app.tsx';
import { keepTypingClean } from './clean-typing.ts';
import './style/base.css';

// The page's security policy forbids making code out of text, which zod would otherwise try for speed.
z.config({ jitless: true });

keepTypingClean(window);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
// Asked before the first picture is drawn: what the start screen shows is on its way meanwhile.
createRoot(root).render(<App answer={ask('app.start', {})} />);
appear();

import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { startLanguages } from './app/languages.ts';
import './app/page.css';

const place = document.getElementById('root');
if (!place) throw new Error('The page has no place for the program');
await startLanguages();
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

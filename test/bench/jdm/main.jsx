import { DecisionGraph, JdmConfigProvider } from '@gorules/jdm-editor';
import '@gorules/jdm-editor/dist/style.css';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

/** The least that its documentation asks for; the graph is read from the server, as the designer reads a draft. */
function Page({ graph }) {
  const [value, setValue] = useState(graph);
  return (
    <JdmConfigProvider>
      <DecisionGraph value={value} onChange={setValue} />
    </JdmConfigProvider>
  );
}

const answer = await fetch(`graphs/${new URLSearchParams(location.search).get('graph')}`);
createRoot(document.getElementById('root')).render(<Page graph={await answer.json()} />);

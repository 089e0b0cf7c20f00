import { connect } from 'node:net';

/** Sends bytes as they are, and gives what comes back until the connection ends. `more` is asked for what else to send. */
export function raw(port: number, head: string, more: () => Buffer | undefined = () => undefined) {
  return new Promise<{ readonly answer: string; readonly sent: number }>((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const chunks: Buffer[] = [];
    let sent = 0;
    const send = () => {
      for (let chunk = more(); chunk && socket.writable; chunk = more()) {
        sent += chunk.length;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on('drain', send);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => {});
    socket.on('close', () => resolve({ answer: Buffer.concat(chunks).toString(), sent }));
    socket.write(head);
    send();
  });
}

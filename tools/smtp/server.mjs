// A mail server on the loopback address, for tests: node server.mjs FOLDER MODE [PORT] [CERTIFICATE KEY]
// Prints "listening PORT". Each message that it takes becomes FOLDER/N.eml, its envelope FOLDER/N.json.
//   accept    takes every message
//   refuse    550 to every recipient
//   later     451 to every recipient
//   hang      never says a word
//   die       takes the message and exits before it answers
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SMTPServer } from 'smtp-server';

const [folder, mode, port = '0', certificate, key] = process.argv.slice(2);

function refusal(code, words) {
  return Object.assign(new Error(words), { responseCode: code });
}

function file(name, content) {
  writeFileSync(join(folder, name + '.tmp'), content);
  renameSync(join(folder, name + '.tmp'), join(folder, name));
}

async function take(stream, session) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  const number = readdirSync(folder).filter((name) => name.endsWith('.eml')).length + 1;
  const { mailFrom, rcptTo } = session.envelope;
  file(number + '.json', JSON.stringify({ from: mailFrom.address, to: rcptTo.map((r) => r.address), secure: session.secure, user: session.user }));
  file(number + '.eml', Buffer.concat(parts));
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: certificate ? [] : ['STARTTLS'],
  ...(certificate && { cert: readFileSync(certificate), key: readFileSync(key) }),
  logger: false,
  onAuth: (auth, session, answer) =>
    auth.username === 'luohu' && auth.password === 'open sesame' ? answer(null, { user: auth.username }) : answer(refusal(535, 'no such user')),
  onConnect: (session, answer) => mode === 'hang' || answer(),
  onRcptTo: (address, session, answer) => {
    if (mode === 'refuse') answer(refusal(550, `${address.address} is not known here`));
    else if (mode === 'later') answer(refusal(451, `${address.address} is busy`));
    else answer();
  },
  onData: (stream, session, answer) => {
    take(stream, session).then(() => (mode === 'die' ? process.exit(1) : answer()), answer);
  },
});

// Clients that break off are part of the tests.
server.on('error', () => {});
server.listen(Number(port), '127.0.0.1', () => console.log(`listening ${server.server.address().port}`));

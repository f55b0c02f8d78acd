// An identity provider on the loopback address, for tests: node provider.mjs REDIRECT_URI AUTH_METHOD
// Prints "listening PORT". It has one app, "luohu" with the secret "open sesame+", and takes any name and any password:
// the account's subject is the name that is typed in.
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

const [redirectUri, method] = process.argv.slice(2);

const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: 'luohu',
        client_secret: 'open sesame+',
        redirect_uris: [redirectUri],
        token_endpoint_auth_method: method,
      },
    ],
    clientAuthMethods: [method],
    pkce: { required: () => true },
    claims: { openid: ['sub'], profile: ['name'] },
    // The app asks for no more than the token tells.
    conformIdTokenClaims: false,
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, name: `${id}同志` }) }),
    ttl: { IdToken: 60, AuthorizationCode: 60, AccessToken: 60, Grant: 3600, Interaction: 3600, Session: 3600 },
  });
  server.on('request', provider.callback());
  console.log(`listening ${port}`);
});

import { createHash, randomUUID } from 'node:crypto';
import { json, required, Refusal, text, type Answer, type Call } from '../gitlab/exchange.ts';

interface Grant {
  login: string;
  challenge: string;
  redirectUri: string;
}

/**
 * OAuth 2 with PKCE for a public application, as Forgejo does it (forgejo.org/docs/latest/user/oauth2-provider): access
 * tokens live an hour, and with INVALIDATE_REFRESH_TOKENS a refresh token is good for one time.
 */
export class Accounts {
  /** Who sits before the screen, and is logged in on Forgejo itself. */
  visitor = 'amina';
  renewals = 0;
  private readonly appId: string;
  private readonly codes = new Map<string, Grant>();
  private readonly accessTokens = new Map<string, string>();
  private readonly refreshTokens = new Map<string, string>();

  constructor(appId: string) {
    this.appId = appId;
  }

  /** GET /login/oauth/authorize: the visitor approves, and goes back with a code. */
  authorize(call: Call): Answer {
    const redirectUri = required(call, 'redirect_uri');
    const rules = { client_id: this.appId, response_type: 'code', code_challenge_method: 'S256' };
    for (const [name, value] of Object.entries(rules)) {
      if (text(call, name) !== value) throw new Refusal(400, { error: 'invalid_request', error_description: name });
    }
    const code = randomUUID();
    this.codes.set(code, { login: this.visitor, challenge: required(call, 'code_challenge'), redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', required(call, 'state'));
    // Forgejo asks for consent on a page of its own; and a redirection would go past the routes of the browser.
    const consent = `<!doctype html><title>Forgejo</title><meta http-equiv="refresh" content="0; url=${back.href}">`;
    return { status: 200, headers: { 'content-type': 'text/html' }, body: consent.replaceAll('&', '&amp;') };
  }

  /** POST /login/oauth/access_token: a code or a refresh token for new tokens. */
  exchange(call: Call): Answer {
    if (text(call, 'client_id') !== this.appId) throw new Refusal(400, { error: 'invalid_client' });
    const isRenewal = text(call, 'grant_type') === 'refresh_token';
    const login = isRenewal ? this.takeRefreshToken(call) : this.takeCode(call);
    if (isRenewal) this.renewals += 1;
    const [access_token, refresh_token] = [randomUUID(), randomUUID()];
    this.accessTokens.set(access_token, login);
    this.refreshTokens.set(refresh_token, login);
    return json({ access_token, refresh_token, token_type: 'bearer', expires_in: 3600 });
  }

  /** Whose token a call carries. */
  loginOf(call: Call): string {
    const [, token = ''] = /^(?:token|bearer) (.+)$/i.exec(call.headers['authorization'] ?? '') ?? [];
    const login = this.accessTokens.get(token);
    if (!login) throw new Refusal(401, { message: 'user does not exist [uid: 0, name: ]', url: '/api/swagger' });
    return login;
  }

  /** An hour later. */
  expireAccessTokens(): void {
    this.accessTokens.clear();
  }

  /** As when somebody withdraws the application's access. */
  revokeAll(): void {
    this.accessTokens.clear();
    this.refreshTokens.clear();
  }

  private takeCode(call: Call): string {
    const code = required(call, 'code');
    const grant = this.codes.get(code);
    this.codes.delete(code);
    if (!grant || grant.redirectUri !== text(call, 'redirect_uri')) throw unauthorized('client is not authorized');
    const challenge = createHash('sha256').update(required(call, 'code_verifier')).digest('base64url');
    if (challenge !== grant.challenge) throw unauthorized('failed PKCE code challenge');
    return grant.login;
  }

  private takeRefreshToken(call: Call): string {
    const token = required(call, 'refresh_token');
    const login = this.refreshTokens.get(token);
    this.refreshTokens.delete(token);
    if (!login) throw unauthorized('token was already used');
    return login;
  }
}

function unauthorized(why: string): Refusal {
  return new Refusal(400, { error: 'unauthorized_client', error_description: why });
}

import { createHash, randomUUID } from 'node:crypto';
import { json, required, Refusal, text, type Answer, type Call } from './exchange.ts';

/** Levels of roles (docs.gitlab.com/api/members/#roles). */
export const ROLES = { none: 0, reporter: 20, developer: 30, maintainer: 40 };

export interface Account {
  username: string;
  name: string;
  role: keyof typeof ROLES;
}

interface Grant {
  account: Account;
  challenge: string;
  redirectUri: string;
}

/** OAuth 2 with PKCE for a public application, as GitLab does it (docs.gitlab.com/api/oauth2). */
export class Accounts {
  /** Who sits before the screen, and is logged in on GitLab itself. */
  visitor: Account = { username: 'jan', name: 'Jan Voorbeeld', role: 'developer' };
  readonly appId: string;
  private readonly codes = new Map<string, Grant>();
  private readonly accessTokens = new Map<string, { account: Account; isExpired: boolean }>();
  private readonly refreshTokens = new Map<string, Account>();

  constructor(appId: string) {
    this.appId = appId;
  }

  /** GET /oauth/authorize: the visitor approves, and goes back with a code. */
  authorize(call: Call): Answer {
    const redirectUri = required(call, 'redirect_uri');
    if (text(call, 'client_id') !== this.appId) throw new Refusal(401, { error: 'invalid_client' });
    if (!/^http:\/\/127\.0\.0\.1:\d+\/admin\/$/.test(redirectUri))
      throw new Refusal(400, { error: 'invalid_redirect_uri' });
    const rules = { response_type: 'code', scope: 'api', code_challenge_method: 'S256' };
    for (const [name, value] of Object.entries(rules)) {
      if (text(call, name) !== value) throw new Refusal(400, { error: 'invalid_request', error_description: name });
    }
    const code = randomUUID();
    this.codes.set(code, { account: this.visitor, challenge: required(call, 'code_challenge'), redirectUri });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    back.searchParams.set('state', required(call, 'state'));
    // GitLab answers with a page that leads back, not with a redirect.
    const page = `<!doctype html><title>Redirecting</title><script>location.replace(${JSON.stringify(back.href)})</script>`;
    return { status: 200, headers: { 'content-type': 'text/html' }, body: page };
  }

  /** POST /oauth/token: a code or a refresh token, either good for one time, for new tokens. */
  token(call: Call): Answer {
    if (text(call, 'client_id') !== this.appId) throw new Refusal(401, { error: 'invalid_client' });
    const account = text(call, 'grant_type') === 'refresh_token' ? this.takeRefreshToken(call) : this.takeCode(call);
    const [access, refresh] = [randomUUID(), randomUUID()];
    this.accessTokens.set(access, { account, isExpired: false });
    this.refreshTokens.set(refresh, account);
    return json({
      access_token: access,
      token_type: 'Bearer',
      expires_in: 7200,
      refresh_token: refresh,
      scope: 'api',
      created_at: Math.floor(Date.now() / 1000),
    });
  }

  /** Whose token a call carries. */
  accountOf(call: Call): Account {
    const [, token = ''] = /^Bearer (.+)$/.exec(call.headers['authorization'] ?? '') ?? [];
    if (!token) throw new Refusal(401, { message: '401 Unauthorized' });
    const known = this.accessTokens.get(token);
    const why = known ? 'Token is expired. You can either do re-authorization or token refresh.' : 'Token was revoked.';
    if (!known || known.isExpired) throw new Refusal(401, { error: 'invalid_token', error_description: why });
    return known.account;
  }

  /** Two hours later. */
  expireAccessTokens(): void {
    for (const token of this.accessTokens.values()) token.isExpired = true;
  }

  /** As when somebody withdraws the application's access. */
  revokeAll(): void {
    this.accessTokens.clear();
    this.refreshTokens.clear();
  }

  private takeCode(call: Call): Account {
    const code = required(call, 'code');
    const grant = this.codes.get(code);
    this.codes.delete(code);
    const challenge = createHash('sha256').update(required(call, 'code_verifier')).digest('base64url');
    const isGood = grant?.challenge === challenge && grant.redirectUri === text(call, 'redirect_uri');
    if (!grant || !isGood || text(call, 'grant_type') !== 'authorization_code') throw invalidGrant();
    return grant.account;
  }

  private takeRefreshToken(call: Call): Account {
    const token = required(call, 'refresh_token');
    const account = this.refreshTokens.get(token);
    this.refreshTokens.delete(token);
    if (!account) throw invalidGrant();
    return account;
  }
}

function invalidGrant(): Refusal {
  return new Refusal(400, {
    error: 'invalid_grant',
    error_description:
      'The provided authorization grant is invalid, expired, revoked, or was issued to another client.',
  });
}

import type { BackendConfig } from './decap-backend.ts';
import { authenticatorOf } from './forgejo-login.tsx';
import { sendPatiently } from './patient-request.ts';
import { renewToken, type Tokens } from './session.ts';

/** Who is logged in on Forgejo. Its tokens live an hour; Decap's backend has no way to renew them. */
export class ForgejoSession {
  private tokens: Tokens = { token: '' };
  private readonly settings: BackendConfig['backend'];
  private readonly store: (tokens: Tokens) => void;

  /** `store` keeps new tokens for when the page is opened again. */
  constructor(settings: BackendConfig['backend'], store: (tokens: Tokens) => void) {
    this.settings = settings;
    this.store = store;
  }

  begin({ token, refresh_token }: Tokens): void {
    this.tokens = { token, ...(refresh_token && { refresh_token }) };
  }

  get current(): Tokens {
    return this.tokens;
  }

  /** Sends a request with the token; when Forgejo does not take it, once more with a new one. */
  readonly send = (address: string, options: RequestInit): Promise<Response> =>
    sendPatiently(async () => {
      const { token, refresh_token } = this.tokens;
      const response = await fetchAs(token, address, options);
      if (response.status !== 401 || !refresh_token) return response;
      return fetchAs(await this.newToken(token), address, options);
    });

  private async newToken(refused: string): Promise<string> {
    if (this.tokens.token !== refused) return this.tokens.token;
    return renewToken(refused, (tokens) => this.begin(tokens), this.renew);
  }

  private readonly renew = async (): Promise<string> => {
    const { refresh_token: known } = this.tokens;
    const { token, refresh_token } = await authenticatorOf(this.settings).refresh({ refresh_token: known });
    this.begin({ token, refresh_token });
    this.store({ token, refresh_token });
    return token;
  };
}

function fetchAs(token: string, address: string, options: RequestInit): Promise<Response> {
  return fetch(address, { ...options, headers: { ...options.headers, Authorization: `token ${token}` } });
}

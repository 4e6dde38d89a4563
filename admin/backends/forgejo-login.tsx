import { PkceAuthenticator } from 'decap-cms-lib-auth';
import { useEffect, useRef, useState, type ComponentProps, type ComponentType, type MouseEvent } from 'react';
import { Login } from '../frame/Login.tsx';
import { FORK_STRINGS as t } from '../strings/fork.ts';
import type { BackendConfig } from './decap-backend.ts';
import { NewsroomError, explain } from './forge-errors.ts';
import type { ForkQuestion } from './forgejo.ts';
import type { Tokens } from './session.ts';

/** What Decap hands its login pages. */
interface Props {
  config: BackendConfig;
  inProgress: boolean;
  error?: string;
  onLogin: (tokens: Tokens) => void;
  t: (key: string) => string;
}
type Buttons = Parameters<NonNullable<ComponentProps<typeof Login>['renderPageContent']>>[0];
interface Answers {
  approve: () => void;
  refuse: () => void;
}

/** Where the OAuth pages of a Forgejo are, and its form of a token request. */
export function authenticatorOf({ base_url, app_id }: BackendConfig['backend']): PkceAuthenticator {
  return new PkceAuthenticator({
    base_url,
    app_id,
    auth_endpoint: 'login/oauth/authorize',
    auth_token_endpoint: 'login/oauth/access_token',
    auth_token_endpoint_content_type: 'application/json; charset=utf-8',
  });
}

/** Decap's login page of Forgejo, which explains the fork in Dutch where Decap's says it in developers' English. */
export function loginPage(backend: {
  authenticateWithFork(question: ForkQuestion): Promise<void>;
}): ComponentType<Props> {
  return function ForgejoLogin({ config, inProgress, error, onLogin, t: translate }) {
    const [problem, setProblem] = useState<string>();
    const [question, setQuestion] = useState<Answers>();
    const [isBusy, setBusy] = useState(false);
    const [isForking, setForking] = useState(false);
    const authenticator = useRef(authenticatorOf(config.backend));

    const askToFork = () =>
      new Promise<void>((resolve, reject) => {
        const approve = () => {
          setQuestion(undefined);
          setForking(true);
          resolve();
        };
        const refuse = () => {
          setQuestion(undefined);
          reject(new NewsroomError(t.refused));
        };
        setQuestion({ approve, refuse });
      });

    const enter = async (failure: unknown, tokens?: Tokens) => {
      try {
        if (failure) throw failure;
        if (!tokens) return;
        setBusy(true);
        await backend.authenticateWithFork({ userData: tokens, getPermissionToFork: askToFork });
        onLogin(tokens);
      } catch (reason) {
        setProblem((explain(reason) as Error).message); // what was thrown is an error, and what it is explained as too
      } finally {
        setBusy(false);
        setForking(false);
      }
    };

    // The way back from the forge's own page.
    useEffect(() => void authenticator.current.completeAuth(enter), []);

    const logIn = (event: MouseEvent) => {
      event.preventDefault();
      setProblem(undefined);
      void authenticator.current.authenticate({ scope: 'repository' }, enter);
    };

    const page = question
      ? { renderPageContent: (buttons: Buttons) => <ForkQuestion {...buttons} {...question} /> }
      : isForking
        ? { renderPageContent: () => <p role="status">{t.making}</p> }
        : { renderButtonContent: () => translate('auth.login') };

    return (
      <Login onLogin={logIn} loginDisabled={inProgress || isBusy} loginErrorMessage={problem ?? error} {...page} />
    );
  };
}

function ForkQuestion({ LoginButton, TextButton, approve, refuse }: Answers & Buttons) {
  return (
    <section className="fork-question">
      <h2>{t.title}</h2>
      {t.explanation.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <LoginButton onClick={approve}>{t.approve}</LoginButton>
      <TextButton onClick={refuse}>{t.refuse}</TextButton>
    </section>
  );
}

import { PkceAuthenticator } from 'decap-cms-lib-auth';
import { AuthenticationPage } from 'decap-cms-ui-default';
import { useEffect, useRef, useState, type ButtonHTMLAttributes, type ComponentType, type MouseEvent } from 'react';
import { FORK_STRINGS as t } from '../strings/fork.ts';
import type { BackendConfig } from './decap-backend.ts';
import { NewsroomError, explain } from './forge-errors.ts';
import type { ForkQuestion } from './forgejo.ts';
import type { Tokens } from './session.ts';

/** What Decap hands its login pages. */
interface Props {
  config: BackendConfig & { site_url?: string; logo?: unknown };
  inProgress: boolean;
  error?: string;
  onLogin: (tokens: Tokens) => void;
  t: (key: string) => string;
}
type Button = ComponentType<ButtonHTMLAttributes<HTMLButtonElement>>;
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
    const [busyWith, setBusy] = useState<string>();
    const authenticator = useRef(authenticatorOf(config.backend));

    const askToFork = () =>
      new Promise<void>((resolve, reject) => {
        const answered = (busy: string | undefined, act: () => void) => () => {
          setQuestion(undefined);
          setBusy(busy);
          act();
        };
        setQuestion({
          approve: answered(t.making, resolve),
          refuse: answered(undefined, () => reject(new NewsroomError(t.refused))),
        });
      });

    const enter = async (failure: unknown, tokens?: Tokens) => {
      try {
        if (failure) throw failure;
        if (!tokens) return;
        setBusy(translate('auth.loggingIn'));
        await backend.authenticateWithFork({ userData: tokens, getPermissionToFork: askToFork });
        onLogin(tokens);
      } catch (reason) {
        setProblem((explain(reason) as Error).message); // what was thrown is an error, and what it is explained as too
      } finally {
        setBusy(undefined);
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
      ? {
          renderPageContent: (buttons: { LoginButton: Button; TextButton: Button }) => (
            <ForkQuestion {...buttons} {...question} />
          ),
        }
      : { renderButtonContent: () => busyWith ?? translate(inProgress ? 'auth.loggingIn' : 'auth.login') };

    return (
      <AuthenticationPage
        onLogin={logIn}
        loginDisabled={inProgress || busyWith !== undefined}
        loginErrorMessage={problem ?? error}
        logo={config.logo}
        siteUrl={config.site_url}
        t={translate}
        {...page}
      />
    );
  };
}

function ForkQuestion({
  LoginButton,
  TextButton,
  approve,
  refuse,
}: Answers & { LoginButton: Button; TextButton: Button }) {
  return (
    <section className="fork-question">
      <h1>{t.title}</h1>
      {t.explanation.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div className="fork-answers">
        <LoginButton onClick={approve}>{t.approve}</LoginButton>
        <TextButton onClick={refuse}>{t.refuse}</TextButton>
      </div>
    </section>
  );
}

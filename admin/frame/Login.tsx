import type { MouseEvent, ReactNode } from 'react';
import { own } from '../strings/own.ts';
import { Wordmark } from './Wordmark.tsx';

const { login: t } = own;

interface Props {
  onLogin: (event: MouseEvent) => void;
  loginDisabled?: boolean;
  loginErrorMessage?: ReactNode;
  /** What a forge asks between logging in and starting, such as whether it may make a fork. */
  renderPageContent?: (parts: { LoginButton: typeof LoginButton; TextButton: typeof TextButton }) => ReactNode;
  renderButtonContent?: () => ReactNode;
}

/** Stands in for the login page of Decap's forges: who we are, what this is, one button. */
export function Login({ onLogin, loginDisabled, loginErrorMessage, renderPageContent, renderButtonContent }: Props) {
  return (
    <LoginPage about={t.about}>
      {loginErrorMessage && (
        <div className="problem" role="alert">
          <p>{isTechnical(loginErrorMessage) ? t.problem : loginErrorMessage}</p>
        </div>
      )}
      {renderPageContent?.({ LoginButton, TextButton })}
      {renderButtonContent && (
        <LoginButton disabled={loginDisabled ?? false} onClick={onLogin}>
          {loginDisabled ? t.waiting : renderButtonContent()}
        </LoginButton>
      )}
    </LoginPage>
  );
}

/** Whether it is an error of Decap's own, in English; what our backends say is a sentence. */
function isTechnical(message: ReactNode): boolean {
  return typeof message === 'string' && /^\w*Error: /.test(message);
}

/** Stands in for the login page of the practice newsroom, which knows no accounts. */
export function PracticeLogin({
  onLogin,
  inProgress,
}: {
  onLogin: (credentials: object) => void;
  inProgress: boolean;
}) {
  return (
    <LoginPage about={t.about}>
      <p>{t.practiceAbout}</p>
      <LoginButton disabled={inProgress} onClick={() => onLogin({})}>
        {inProgress ? t.waiting : t.practice}
      </LoginButton>
    </LoginPage>
  );
}

function LoginPage({ about, children }: { about: string; children: ReactNode }) {
  return (
    <main className="door">
      <Wordmark />
      <h1>{own.name}</h1>
      <p className="about">{about}</p>
      {children}
      <p>
        <a href="/">{t.back}</a>
      </p>
    </main>
  );
}

interface ButtonProps {
  children?: ReactNode;
  disabled?: boolean;
  onClick: (event: MouseEvent) => void;
}

function LoginButton({ children, disabled = false, onClick }: ButtonProps) {
  return (
    <button type="button" className="button main" disabled={disabled} onClick={onClick}>
      {children}
    </button>
  );
}

function TextButton({ children, onClick }: ButtonProps) {
  return (
    <button type="button" className="button" onClick={onClick}>
      {children}
    </button>
  );
}

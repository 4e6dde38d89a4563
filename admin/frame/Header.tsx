import { checkBackendStatus } from 'decap-cms-core/dist/esm/actions/status';
import { store } from 'decap-cms-core/dist/esm/redux';
import { useEffect } from 'react';
import { own as t } from '../strings/own.ts';
import { useAddress } from './address.ts';
import { Wordmark } from './Wordmark.tsx';

interface Props {
  onLogoutClick: () => void;
}

/** How often the forge is asked whether it works and knows us still, in milliseconds; as Decap's own header does. */
const STATUS_INTERVAL = 5 * 60 * 1000;

/** Stands in for Decap's header: where you are, the one thing most come for, and the way out. */
export function Header({ onLogoutClick }: Props) {
  const address = useAddress();
  useEffect(() => {
    const timer = setInterval(() => void store.dispatch(checkBackendStatus()), STATUS_INTERVAL);
    return () => clearInterval(timer);
  }, []);
  const links = [
    { to: '/collections/stories', label: t.stories, current: !address.startsWith('/workflow') },
    { to: '/workflow', label: t.board, current: address.startsWith('/workflow') },
  ];
  return (
    <header className="nameplate">
      <a className="home" href="#/collections/stories" aria-label={t.name}>
        <Wordmark />
      </a>
      <nav aria-label={t.menu}>
        {links.map(({ to, label, current }) => (
          <a key={to} href={`#${to}`} aria-current={current ? 'true' : undefined}>
            {label}
          </a>
        ))}
        <button type="button" className="quiet" onClick={onLogoutClick}>
          {t.logOut}
        </button>
      </nav>
      <a className="button main" href="#/collections/stories/new">
        {t.start['stories']}
      </a>
    </header>
  );
}
